export { debt } from './debt';
export { debtor } from './debtor';
export { overdue } from './overdue';
