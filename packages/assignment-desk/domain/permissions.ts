/** The rights of this plugin, as Strapi names them. */
export const PERMISSIONS = {
  read: 'plugin::assignment-desk.read',
  assign: 'plugin::assignment-desk.assign',
  edit: 'plugin::assignment-desk.edit',
  report: 'plugin::assignment-desk.report',
  plan: 'plugin::assignment-desk.plan',
  order: 'plugin::assignment-desk.order',
  staff: 'plugin::assignment-desk.staff',
  manageDesks: 'plugin::assignment-desk.desks.manage',
  seeAll: 'plugin::assignment-desk.see-all',
} as const;
