import event from './event/schema.json';
import job from './job/schema.json';
import notice from './notice/schema.json';
import seal from './seal/schema.json';
import story from './story/schema.json';

/** The tables of the spine. Hidden from the Content Manager: they are written by its services only. */
export default {
  event: { schema: event },
  job: { schema: job },
  notice: { schema: notice },
  seal: { schema: seal },
  story: { schema: story },
};
