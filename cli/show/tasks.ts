import type { TaskListAnswer } from '../../api/schemas/tasks';
import { table } from './layout';
import { ROLE_WORDS, taskWords } from './words';

type Task = TaskListAnswer['tasks'][number];

/** A page of the list of tasks; the key only of those that a person closes. */
export function tasksText({ tasks, batches, totals, next }: TaskListAnswer): string {
  if (tasks.length + batches.length === 0) return 'Rien n’attend personne.';
  const { open, overdue } = totals;
  return [
    table(
      [
        { title: 'Avant le' },
        { title: 'Indu ou lot' },
        { title: 'Qui' },
        { title: 'Quoi' },
        { title: 'Texte' },
        { title: 'Retard' },
        { title: 'Clé' },
      ],
      [
        ...batches.map((task) => [
          task.due,
          task.batch,
          ROLE_WORDS[task.role],
          taskWords(task.task),
          '',
          lateness(task),
          '',
        ]),
        ...tasks.map((task) => [
          task.due,
          task.debt,
          ROLE_WORDS[task.role],
          taskWords(task.task),
          task.because.join(' ; '),
          lateness(task),
          task.doneBy === 'hand' ? task.key : '',
        ]),
      ],
    ),
    '',
    `${open} tâche${open > 1 ? 's' : ''}, dont ${overdue} en retard.`,
    ...(next === null ? [] : [`La suite : --after ${next}`]),
  ].join('\n');
}

/** "directeur, dit le 2026-04-12, avant le 2026-05-12"; nothing while the task is not late. */
export const lateness = ({ escalation }: Pick<Task, 'escalation'>): string =>
  escalation === null
    ? ''
    : `${ROLE_WORDS[escalation.to]}, dit le ${escalation.on}, avant le ${escalation.due}`;
