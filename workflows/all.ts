export { debt } from './debt';
export { debtor } from './debtor';
export { closing, delegation } from './delegation';
export { intake } from './intake';
export { overdue } from './overdue';
