/**
 * For `npm run mutation`: in the files of the articles, sentences for readers, worked examples (tests themselves) and
 * versions (compared with law/index.json by a test of their own) are no rules, and are not changed.
 */
export const NOT_RULES = new Set(['meaning', 'versions', 'examples', 'uncited']);

const shouldIgnore = (path) =>
  path.isObjectProperty() && NOT_RULES.has(path.node.key.name)
    ? `${path.node.key.name} is no rule`
    : undefined;

export const strykerPlugins = [{ kind: 'Ignore', name: 'not-rules', value: { shouldIgnore } }];
