export { debt } from './debt';
export { debtor } from './debtor';
