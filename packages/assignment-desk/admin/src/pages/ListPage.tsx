import { ListView } from '../list/ListView';
import { PrintView } from '../list/PrintView';
import { useAddress } from '../list/useAddress';

/** The list, or the sheet it makes on paper (`?print=1`). */
export function ListPage() {
  const at = useAddress();
  return at.printing ? <PrintView at={at} /> : <ListView at={at} />;
}
