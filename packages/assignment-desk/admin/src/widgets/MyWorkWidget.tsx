import { Chip, Due, Failed, Loading } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useDeskMyWorkQuery } from '../api';
import { useFresh } from '../hooks/useFresh';
import { HOME } from '../pluginId';
import { useT } from '../useT';

const MOST = 6;

/** On the home page: what waits for my answer, then what I am at. */
export function MyWorkWidget() {
  const t = useT();
  const { data, error, refetch } = useDeskMyWorkQuery();
  useFresh(refetch);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const items = [...data.waiting, ...data.doing, ...data.upcoming].slice(0, MOST);
  if (items.length === 0) return <Typography textColor="neutral600">{t('empty.myWork')}</Typography>;
  return (
    <Box tag="ul" width="100%">
      {items.map((item) => (
        <Flex tag="li" key={item.id} justifyContent="space-between" gap={2} style={{ minHeight: 40 }}>
          <Typography tag={Link} to={`${HOME}/my-work`} textColor="neutral800" ellipsis>
            {item.slugline}
          </Typography>
          <Flex gap={2}>
            <Chip tone={item.state === 'offered' ? 'secondary' : 'primary'}>{t(`state.${item.state}`)}</Chip>
            {item.due && <Due at={item.due} />}
          </Flex>
        </Flex>
      ))}
    </Box>
  );
}
