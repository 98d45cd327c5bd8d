import { type Article, cited, versionOn } from '../../law/article';

const ARTICLE: Article = {
  name: 'CSS D553-1',
  citedAs: 'CSS D553-1 (text)',
  versions: [
    { from: '2019-09-01', to: '2020-01-01', id: 'first' },
    { from: '2020-01-01', to: null, id: 'second' },
  ],
};

describe('the version of an article that held on a day', () => {
  test.each<[string, string | null, string]>([
    ['2019-08-31', null, 'before its first version'],
    ['2019-09-01', 'first', 'on its first day'],
    ['2019-12-31', 'first', 'on its last day'],
    ['2020-01-01', 'second', 'on the first day of the next'],
    ['2050-01-01', 'second', 'while no end is known'],
  ])('%s: %s (%s)', (day, id) => {
    expect(versionOn(ARTICLE, day)?.id ?? null).toBe(id);
  });

  test('is cited by the name that answers write, with its part', () => {
    expect(cited({ article: ARTICLE })).toBe('CSS D553-1 (text)');
    expect(cited({ article: ARTICLE, part: 'II' })).toBe('CSS D553-1 (text) II');
    expect(cited({ article: { name: 'CSS L553-2', versions: [] } })).toBe('CSS L553-2');
  });
});
