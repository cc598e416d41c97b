/** The fictional harbour. `.example` names belong to nobody. */
export const DEMO_PROGRAMME = {
  origin: 'harbour.example',
  title: {
    en: 'Saltmere Harbour Authority',
    es: 'Autoridad Portuaria de Saltmere',
    fr: 'Autorité portuaire de Saltmere',
    ar: 'هيئة ميناء سالتمير',
    'zh-Hans': '索尔米尔港务局',
  },
  desk: {
    id: 'harbour',
    title: {
      en: 'Harbour desk',
      es: 'Oficina del puerto',
      fr: 'Bureau du port',
      ar: 'مكتب الميناء',
      'zh-Hans': '港口受理台',
    },
  },
  operator: {
    name: 'Saltmere Harbour Authority',
    address: '1 North Quay\nSaltmere',
    email: 'tips@harbour.example',
    telephone: '+44 1632 960 100',
  },
  legalBasis: {
    en: 'A real line says here on which law it rests. This harbour is invented.',
    es: 'Una línea de verdad dice aquí en qué ley se apoya. Este puerto es inventado.',
    fr: 'Une vraie ligne dit ici sur quelle loi elle repose. Ce port est inventé.',
    ar: 'الخط الحقيقي يذكر هنا القانون الذي يقوم عليه. وهذا الميناء من نسج الخيال.',
    'zh-Hans': '真正的渠道会在这里写明依据哪条法律。这个港口是虚构的。',
  },
} as const;

/** Two of the three belong to organisations that are not the harbour's. */
export const DEMO_GUARDIANS = [
  { account: 'amara', name: 'Amara Lind', organisation: 'Saltmere Bar Association' },
  { account: 'bento', name: 'Bento Costa', organisation: 'Seafarers’ Mission' },
  { account: 'chloe', name: 'Chloé Diallo', organisation: 'Saltmere Harbour Authority' },
] as const;

/** Two people who do not exist. */
export const DEMO_PEOPLE = {
  lead: { account: 'miriam', name: 'Miriam Okafor', role: 'lead' },
  analyst: { account: 'jonas', name: 'Jonas Lind', role: 'analyst' },
} as const;

/** Who decides on awards, who pays, and who writes for the public: nobody of them is at a desk, and whoever pays decides nothing. */
export const DEMO_OFFICERS = [
  { account: 'ines', name: 'Inês Prado', role: 'panel' },
  { account: 'farid', name: 'Farid Haddad', role: 'panel' },
  { account: 'noor', name: 'Noor Visser', role: 'panel' },
  { account: 'tomas', name: 'Tomáš Beran', role: 'panel' },
  { account: 'paymaster', name: 'Ruth Adeyemi', role: 'paymaster' },
  { account: 'lucia', name: 'Lucía Serra', role: 'editor' },
  { account: 'wen', name: 'Wen Zhao', role: 'editor' },
] as const;
