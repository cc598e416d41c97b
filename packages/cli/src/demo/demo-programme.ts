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

/** Two people who do not exist. */
export const DEMO_PEOPLE = {
  lead: { account: 'miriam', name: 'Miriam Okafor', role: 'lead' },
  analyst: { account: 'jonas', name: 'Jonas Lind', role: 'analyst' },
} as const;
