import { Flex } from '@strapi/design-system';
import { Frame } from '../../components/Frame';
import { Pronunciations } from '../pronunciations/Pronunciations';
import { Presenters } from './Presenters';

/** Who reads and how fast, and how what is written is said. */
export function ReadingsPage() {
  return (
    <Frame live={false}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Presenters />
        <Pronunciations />
      </Flex>
    </Frame>
  );
}
