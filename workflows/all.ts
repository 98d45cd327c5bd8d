export { debt } from './debt';
export { debtor } from './debtor';
export { intake } from './intake';
export { overdue } from './overdue';
