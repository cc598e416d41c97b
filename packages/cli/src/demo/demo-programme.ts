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
      'zh-Hans': '港口值班台',
    },
  },
} as const;

/** Two of the three belong to organisations that are not the harbour's. */
export const DEMO_GUARDIANS = [
  { holder: 'Amara Lind', organisation: 'Saltmere Bar Association' },
  { holder: 'Bento Costa', organisation: 'Seafarers’ Mission' },
  { holder: 'Chloé Diallo', organisation: 'Saltmere Harbour Authority' },
] as const;

/** Two people who do not exist. */
export const DEMO_PEOPLE = {
  lead: { account: 'miriam', name: 'Miriam Okafor', role: 'lead' },
  analyst: { account: 'jonas', name: 'Jonas Lind', role: 'analyst' },
} as const;
