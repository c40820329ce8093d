export { saveFile } from '@hoitu/admin-kit';
