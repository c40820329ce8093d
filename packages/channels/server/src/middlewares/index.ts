import early from './early';

export default { early };
