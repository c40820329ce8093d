import { usePublishAt } from './usePublishAt';

export type DocumentActionProps = {
  activeTab: 'draft' | 'published' | null;
  collectionType: string;
  model: string;
  documentId?: string;
  document?: Record<string, unknown> & { locale?: string | null };
};
type Description = {
  label: string;
  disabled?: boolean;
  onClick?: () => unknown;
  dialog?: unknown;
  loading?: boolean;
  variant?: string;
  icon?: unknown;
  [key: string]: unknown;
};
export type DocumentAction = { (props: DocumentActionProps): Description | null; type?: string; position?: unknown; displayName?: string };

/**
 * The Publish button of the Content Manager, which for a story under embargo becomes "Publish at 18:00".
 * Both are hooks of one component, called every time in the same order.
 */
export function withEmbargo(publish: DocumentAction): DocumentAction {
  const PublishOrSchedule: DocumentAction = (props) => {
    const now = publish(props);
    const later = usePublishAt(props);
    // What Strapi says of the button (where it stands, whether one may) holds; what it does and says is ours.
    return now && later ? { ...now, publishConfirmScope: undefined, dialog: undefined, ...later } : now;
  };
  return Object.assign(PublishOrSchedule, { type: publish.type, position: publish.position, displayName: 'PublishOrSchedule' });
}
