import { euros } from './layout';
import type { ArticleView, StepView, WhyView } from './whySchema';

/**
 * A tree of reasons in plain French, one line per node, what a value comes from indented below it: facts, then
 * dated parameters, articles, arithmetic and rounding.
 */
export function whyText(tree: WhyView): string {
  return linesOf(tree, 0).join('\n');
}

function linesOf(node: WhyView, depth: number): readonly string[] {
  const line = `${'  '.repeat(depth)}${sentence(node)}`;
  return node.kind === 'step'
    ? [line, ...node.inputs.flatMap((input) => linesOf(input, depth + 1))]
    : [line];
}

function sentence(node: WhyView): string {
  switch (node.kind) {
    case 'fact':
      return `${factWords(node.path)} : ${shown(node.value)}  (fait : ${node.path})`;
    case 'parameter':
      return `${parameterWords(node.name)} : ${parameterValue(node.name, node.value)}  (${statusWords(node.status)}, ${period(node.from, node.to)} : ${node.source})`;
    case 'article':
      return `${(node.value ?? '').replace('.', ',')}  (donné par ${articleWords(node)})`;
    case 'step':
      return stepSentence(node);
  }
}

function stepSentence(step: StepView): string {
  const exact = step.exact === undefined ? '' : `, exactement ${step.exact}`;
  const policy =
    step.policy === undefined
      ? ''
      : ` ; choix de l’organisme : ${step.policy.name} = ${step.policy.value}`;
  const law =
    step.authority.length === 0 ? '' : `  [${step.authority.map(articleWords).join(' ; ')}]`;
  return `${stepWords(step.name)} : ${shown(step.value)}${exact}  (${OPERATION_WORDS[step.operation] ?? step.operation}${policy})${law}`;
}

/** Amounts have two decimals; shares, months and rates have not. */
const shown = (value: string): string =>
  /^-?\d+\.\d{2}$/.test(value) ? euros(value) : value.replace('.', ',');

/** A rate is kept as a number: 0.05 is 5 %. */
function parameterValue(name: string, value: string): string {
  return /rate$|^cap$|^fraud-increase|^fraction-/.test(name)
    ? value.replace('.', ',')
    : shown(value);
}

const articleWords = ({ article, version }: ArticleView): string =>
  version === null ? article : `${article}, version du ${version}`;

const period = (from: string, to: string | null): string =>
  to === null ? `depuis le ${from}` : `du ${from} au ${to}`;

function factWords(path: string): string {
  const plain = path.replace(/\[\d+\]/, '[]');
  return FACT_WORDS[plain] ?? path;
}

function parameterWords(name: string): string {
  const slice = /^(?:slice-)?(fraction|threshold|\d+)-(rate|from|to|\d+)$/.exec(name);
  if (slice === null) return PARAMETER_WORDS[name] ?? name;
  const [, first = '', second = ''] = slice;
  const [part, rank] = first in SLICE_WORDS ? [first, second] : [second, first];
  return `${SLICE_WORDS[part] ?? part} de la tranche ${rank}`;
}

function stepWords(name: string): string {
  const slice = /^slice-(\d+)$/.exec(name);
  return slice === null ? (STEP_WORDS[name] ?? name) : `tranche ${slice[1] ?? ''}`;
}

const statusWords = (status: string): string => STATUS_WORDS[status] ?? status;

type Words = Readonly<Record<string, string>>;

const OPERATION_WORDS: Words = {
  sum: 'somme',
  difference: 'différence',
  product: 'produit',
  quotient: 'quotient',
  'floor-zero': 'jamais moins de zéro',
  scale: 'forfait plus chaque tranche',
  slice: 'taux × part du revenu dans la tranche',
  least: 'le plus petit',
  greatest: 'le plus grand',
  same: 'même valeur',
  excluded: 'exclu par le texte : compte pour zéro',
  split: 'réparti entre les indus',
  'at-most': 'au plus',
  agree: 'le même montant par tous les chemins',
  'in-force-unless': 'celui en vigueur, sauf écart d’au moins cette part en plus ou en moins',
  'cent-down': 'arrondi au centime inférieur',
  'cent-half-up': 'arrondi au centime le plus proche',
  'euro-down': 'arrondi à l’euro inférieur',
  'euro-up': 'arrondi à l’euro supérieur',
};

const STEP_WORDS: Words = {
  answer: 'retenue du mois et son partage',
  seized: 'part des tiers qui ont saisi',
  'less-seized': 'moins la part des tiers',
  'ceiling-left': 'ce que les tiers laissent du montant mensuel',
  'payable-and-back-pay': 'payable ce mois-ci, rappels compris',
  seizure: 'saisies sur la fraction saisissable',
  'direct-payment': 'paiement direct d’une pension alimentaire',
  'not-attachable': 'part insaisissable, moins le RSA d’une personne',
  'less-not-attachable': 'moins la part insaisissable',
  'direct-payment-beyond': 'paiement direct au-delà de la part insaisissable',
  'attachable-left': 'ce que les tiers laissent de la fraction saisissable',
  retention: 'retenue du mois',
  computed: 'retenue calculée',
  'amount-to-apply': 'mensualité à appliquer',
  scale: 'retenue selon le barème',
  'weighted-income': 'revenu mensuel pondéré (R / N)',
  'monthly-income': 'revenu mensuel (R)',
  'net-income': 'ressources et prestations, moins le logement',
  'resources-and-benefits': 'ressources et prestations (a + b)',
  'monthly-resources': 'ressources mensuelles (a)',
  'resources-less-maintenance': 'ressources, moins la pension alimentaire versée',
  benefits: 'prestations comptées (b)',
  'excluded-benefit': 'prestation exclue',
  'housing-cost': 'charge de logement (c)',
  'housing-base': 'base de la charge de logement présumée',
  shares: 'nombre de parts (N)',
  'children-shares': 'parts des enfants',
  'increased-retention': 'retenue majorée',
  'fraud-increase': 'majoration pour fraude',
  'without-increase': 'retenue sans majoration, rappels compris',
  'part-without-increase': 'part de l’indu avant majoration',
  rest: 'reste à répartir',
  reach: 'ce que les indus peuvent recevoir',
  reached: 'borne par ce qui reste dû',
  outstanding: 'reste dû',
  allocation: 'partage entre les indus, le plus ancien d’abord',
  share: 'part de l’indu',
  payable: 'payable ce mois-ci, au plus ce que les prestations peuvent supporter',
  'payable-on-benefits': 'payable sur les prestations qui portent la retenue',
  'cap-base': 'base du plafond',
  'cap-amount': 'plafond',
  rules: 'retenue du foyer, règle par règle',
  regimes: 'partage entre les régimes',
  'retention-old-age': 'retenue sur la pension',
  'retention-aspa': 'retenue sur l’ASPA',
  'within-fraction': 'bornée par la fraction saisissable',
  attachable: 'ce qui peut être retenu',
  fraction: 'fraction saisissable',
  base: 'prestations saisissables du mois',
  'above-rsa': 'ce qui dépasse le RSA d’une personne',
  'less-rsa': 'prestations du mois, moins le RSA d’une personne',
  'monthly-threshold': 'seuil mensuel',
  'yearly-threshold': 'seuil annuel, personnes à charge comprises',
  'for-dependants': 'pour les personnes à charge',
};

const FACT_WORDS: Words = {
  'resources.amount': 'ressources déclarées',
  'resources.maintenancePaid': 'pension alimentaire versée',
  'resources.lastKnownQuarter.amount': 'ressources du dernier trimestre connu',
  'resources.lastKnownQuarter.maintenancePaid':
    'pension alimentaire versée au dernier trimestre connu',
  'household.dependentChildren': 'enfants à charge',
  'household.dependants': 'personnes à charge',
  'benefits[].payable': 'payable sur cette prestation',
  'benefits[].amount': 'prestation due',
  'seizures[].amount': 'versé à un tiers saisissant',
  'backPay[].amount': 'rappel',
  'housing.monthly': 'charge de logement justifiée',
  'inForce.amount': 'mensualité en vigueur',
  'debts[].outstanding': 'reste dû de l’indu',
  payable: 'payable ce mois-ci',
};

const PARAMETER_WORDS: Words = {
  flat: 'forfait du barème',
  cap: 'plafond de la retenue',
  'deemed-income': 'revenu réputé',
  'rsa-single': 'RSA d’une personne seule',
  'per-dependant': 'par personne à charge',
  'fraud-increase-first': 'majoration à la première fraude',
  'fraud-increase-repeat': 'majoration à la réitération',
};

const SLICE_WORDS: Words = {
  rate: 'taux',
  from: 'borne basse',
  to: 'borne haute',
  fraction: 'part saisissable',
  threshold: 'seuil annuel',
};

const STATUS_WORDS: Words = {
  published: 'publié',
  codified: 'codifié',
  'partly-published': 'publié en partie',
  reconstructed: 'reconstitué',
};
