// The shape of a policy as its owner writes it, as a JSON Schema. The one source of the input types
// (policy-input.ts is generated from it), of what parsePolicy accepts and of the schema that editors complete from.
// Only the keywords that match-schema.ts reads. `requirement` names the row of REQUIREMENTS that a breach breaks.

/** The keywords of JSON Schema that a policy needs. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean'
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  /** For every property that `properties` does not name. */
  readonly additionalProperties?: Schema | false
  /** What property names must look like. */
  readonly propertyNames?: { readonly pattern: string }
  readonly items?: Schema
  readonly minItems?: number
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly pattern?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly default?: unknown
  /** The requirement that a breach breaks; not a keyword of JSON Schema, so readers of the schema ignore it. */
  readonly requirement?: string
}

const id = '^[a-z][a-z0-9-]{0,39}$'
const host = '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$'
const hostPattern = '^(\\*\\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?$'
const language = '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'
const webAddress = '^https?://[^\\s]+$'
const duration = '^(session|[1-9][0-9]* (minute|hour|day|week|month|year)s?)$'
/** What a cookie name or storage key may be written with: no control characters, no separator. */
const name = '^[^\\s;,=]+$'

const words: Schema = {
  description: 'One text for every language, or one per language.',
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'object', propertyNames: { pattern: language }, additionalProperties: { type: 'string', minLength: 1 } },
  ],
}

const cookie: Schema = {
  type: 'object',
  properties: {
    name: { type: 'string', pattern: name, description: 'Name of the cookie; `*` stands for any run of characters.' },
    retention: {
      type: 'string',
      pattern: duration,
      requirement: 'R27',
      description: 'How long it lives: `session`, `30 minutes`, `13 months`.',
    },
    domain: {
      type: 'string',
      pattern: `^\\.?${host.slice(1)}`,
      description: 'Domain it is set for, where it is not the page’s own.',
    },
    path: { type: 'string', pattern: '^/', description: 'Path it is set for, where it is not `/`.' },
    purpose: words,
  },
  required: ['name'],
  additionalProperties: false,
}

const storage: Schema = {
  type: 'object',
  properties: {
    kind: {
      type: 'string',
      // Rules spell them by their first letter: it must stay distinct.
      enum: ['local', 'session', 'indexeddb', 'cache', 'file', 'bucket'],
      description:
        'Where it is stored: `local` and `session` storage, an `indexeddb` database, a `cache`, the private `file` system, a storage `bucket`.',
    },
    key: {
      type: 'string',
      minLength: 1,
      description:
        'Key, or name of the database, cache or bucket; `*` stands for any run of characters. The private file system is held as one: `*`.',
    },
    retention: { type: 'string', pattern: duration, requirement: 'R27', description: 'How long it lives.' },
    purpose: words,
  },
  required: ['kind', 'key'],
  additionalProperties: false,
}

const color: Schema = { type: 'string', pattern: '^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$' }

const colors: Schema = {
  type: 'object',
  properties: {
    text: { ...color, description: 'Text, as `#123` or `#112233`.' },
    background: { ...color, description: 'What it stands on.' },
    accent: { ...color, description: 'Accept and Reject, and whatever else is to be pressed first.' },
    accentText: { ...color, description: 'Text on the accent.' },
    focus: { ...color, description: 'The ring around what the keyboard has reached.' },
  },
  additionalProperties: false,
}

const service: Schema = {
  type: 'object',
  properties: {
    use: {
      type: 'string',
      pattern: id,
      description: 'Takes everything that is not given here from the service of this id in the catalogue.',
    },
    category: { type: 'string', pattern: id, description: '`necessary`, or one of `categories`.' },
    reason: {
      type: 'string',
      requirement: 'R60',
      enum: [
        'user-input',
        'authentication',
        'security-user-centric',
        'multimedia-player',
        'load-balancing',
        'ui-customisation',
        'consent-choice',
        'cart',
        'paywall-metering',
        'audience-measurement-own-use',
        'transmission',
        'emergency',
        'appearance',
      ],
      description: 'Why it is necessary; only for a service in `necessary`.',
    },
    name: { type: 'string', minLength: 1, description: 'What visitors know it as. @default the id' },
    provider: { type: 'string', minLength: 1, requirement: 'R27', description: 'Legal name of who gets the data.' },
    purpose: { ...words, requirement: 'R27' },
    hosts: {
      type: 'array',
      items: { type: 'string', pattern: hostPattern },
      description: 'Hosts it is loaded from or sends to. `*.` stands for the host and all its subdomains.',
    },
    paths: {
      type: 'array',
      items: { type: 'string', pattern: '^/' },
      description:
        'Beginnings of paths on those hosts, where the service has only a part of them; `*` stands for any run of characters.',
    },
    cookies: { type: 'array', items: cookie, description: 'The cookies it sets.' },
    storage: { type: 'array', items: storage, description: 'What it stores elsewhere in the browser.' },
    dataRetention: { type: 'string', pattern: duration, requirement: 'R28', description: 'How long the collected data is kept.' },
    country: {
      type: 'string',
      pattern: '^[A-Z]{2}$',
      requirement: 'R27',
      description: 'Where the data goes, ISO 3166-1 alpha-2.',
    },
    privacyPolicy: { type: 'string', pattern: webAddress, requirement: 'R27', description: 'Where the provider tells more.' },
    stop: {
      type: 'string',
      enum: ['reload', 'signal'],
      default: 'reload',
      description: 'How it stops when it is withdrawn: by a reload of the page, or by being told through its signal.',
    },
  },
  additionalProperties: false,
}

/** The policy as its owner writes it. */
export const policySchema: Schema = {
  title: 'PolicyInput',
  description: 'The cookie policy of one site, as its owner writes it.',
  type: 'object',
  properties: {
    $schema: { type: 'string', description: 'For editors; says nothing about the policy.' },
    version: { type: 'string', description: 'Computed from the content; ignored when given.' },
    site: { type: 'string', pattern: host, description: 'Key of this policy, and the registrable domain it speaks for.' },
    controller: {
      type: 'object',
      requirement: 'R20',
      description: 'Who is responsible for the site.',
      properties: {
        name: { type: 'string', minLength: 1, description: 'Legal name.' },
        address: { type: 'string', minLength: 1, description: 'Postal address.' },
        email: { type: 'string', pattern: '^[^@\\s]+@[^@\\s]+$', description: 'For questions about personal data.' },
        dpo: {
          type: 'string',
          minLength: 1,
          requirement: 'R92',
          description: 'The data protection officer, or how to reach them.',
        },
        authority: {
          type: 'string',
          minLength: 1,
          requirement: 'R92',
          description: 'Name or address of the authority to complain to.',
        },
        privacyPolicy: {
          type: 'string',
          minLength: 1,
          description: 'Address of the privacy policy; a path of the site will do.',
        },
        cookiePolicy: { type: 'string', minLength: 1, description: 'Address of the page with `<askfirst-policy>`.' },
      },
      required: ['name', 'address', 'email'],
      additionalProperties: false,
    },
    categories: {
      type: 'object',
      description: 'What visitors accept or reject. `necessary` is built in. @default functional, analytics and marketing',
      propertyNames: { pattern: id },
      additionalProperties: {
        type: 'object',
        properties: {
          name: { ...words, description: 'What visitors know it as. Needed for a category of your own.' },
          description: { ...words, description: 'What it is for, in plain words. Needed for a category of your own.' },
          gpc: { type: 'boolean', description: 'Denied while the browser’s opt-out signal is on. @default true for marketing' },
        },
        additionalProperties: false,
      },
    },
    services: {
      type: 'object',
      requirement: 'R27',
      description: 'The tools of the site, by an id of yours: an object, or the id of one in the catalogue.',
      propertyNames: { pattern: id },
      additionalProperties: { anyOf: [{ type: 'string', pattern: id }, service] },
    },
    mode: {
      type: 'string',
      enum: ['enforce', 'report'],
      default: 'enforce',
      description: '`report` holds nothing and reports what would have been held.',
    },
    unlisted: {
      type: 'string',
      enum: ['hold', 'allow'],
      default: 'hold',
      description: 'What happens to what no service declares.',
    },
    validity: {
      type: 'object',
      requirement: 'R40',
      description: 'Days until the visitor is asked again.',
      properties: {
        granted: { type: 'integer', minimum: 30, maximum: 395, default: 182, description: 'After a grant.' },
        denied: { type: 'integer', minimum: 30, maximum: 395, default: 182, description: 'After a refusal.' },
      },
      additionalProperties: false,
    },
    retention: {
      type: 'object',
      requirement: 'R52',
      description: 'How long the collector keeps what proves a decision.',
      properties: {
        proof: {
          type: 'integer',
          minimum: 0,
          maximum: 60,
          default: 13,
          requirement: 'R52',
          description: 'Months after its validity has ended; another number than 13 needs a `reason`.',
        },
        reason: {
          type: 'string',
          minLength: 10,
          requirement: 'R52',
          description: 'Why this long: the limitation period that it is tied to.',
        },
      },
      additionalProperties: false,
    },
    profiles: {
      type: 'string',
      enum: ['auto', 'eu-default'],
      default: 'auto',
      description: 'Rules of the visitor’s region; an unknown region gets the strictest.',
    },
    signals: {
      type: 'object',
      description: 'Which outside conventions are told.',
      properties: {
        google: {
          type: 'object',
          properties: {},
          additionalProperties: false,
          description: 'Google Consent Mode v2, basic form.',
        },
        microsoft: {
          type: 'object',
          properties: {},
          additionalProperties: false,
          description: 'Microsoft Advertising (UET) and Clarity.',
        },
        gpc: {
          type: 'object',
          properties: {},
          additionalProperties: false,
          description: 'Global Privacy Control; honoured whether named or not.',
        },
      },
      additionalProperties: false,
    },
    collector: {
      type: 'string',
      pattern: '^(https?://[^\\s/]+|/[^\\s]*[^\\s/])$',
      description: 'Where receipts are recorded: an origin, or a path of this site. Absent means no receipts.',
    },
    gate: {
      type: 'object',
      description: 'For the gate, where one stands in front.',
      properties: {
        csp: {
          type: 'string',
          enum: ['off', 'report', 'enforce'],
          default: 'off',
          description: 'What it does with Content-Security-Policy.',
        },
      },
      additionalProperties: false,
    },
    ui: {
      type: 'object',
      description: 'How the visitor is asked.',
      properties: {
        layout: {
          type: 'string',
          enum: ['bar', 'box', 'cloud', 'dialog'],
          default: 'bar',
          description:
            'Shape of the first layer: a `bar` across the page, a `box` in a corner, a `cloud` that floats wide over the edge, a modal `dialog`.',
        },
        position: {
          type: 'string',
          enum: ['bottom', 'top', 'bottom-left', 'bottom-right', 'top-left', 'top-right', 'center'],
          description:
            'Where it stands; a bar at the `bottom` or `top`, a dialog in the `center`. Left and right change places in languages that run from right to left. @default bottom; of a box bottom-right, of a dialog center',
        },
        mount: {
          type: 'string',
          pattern: '^#[A-Za-z][\\w-]*$',
          description:
            'The first layer stands in the element with this id, as part of the page, wherever a page has one: `#ask-here`. Not for a dialog.',
        },
        theme: {
          type: 'string',
          enum: ['auto', 'light', 'dark', 'contrast'],
          default: 'auto',
          description: '`auto` follows the visitor’s system; so does `contrast`, in its strongest colours.',
        },
        colors: {
          type: 'object',
          requirement: 'R15',
          description: 'Colours of your own, where the theme is light and where it is dark; Accept and Reject share them.',
          properties: { light: colors, dark: colors },
          additionalProperties: false,
        },
        reopen: {
          type: 'string',
          enum: ['button', 'link', 'none'],
          default: 'button',
          requirement: 'R35',
          description:
            'What reopens the preferences on every page: a `button` in a corner of the window, a `link` at the end of the page, or `none` where the site has its own with `data-askfirst-do="preferences"` on every page.',
        },
        reopenCorner: {
          type: 'string',
          enum: ['bottom-left', 'bottom-right', 'top-left', 'top-right'],
          default: 'bottom-left',
          requirement: 'R35',
          description: 'Where that button stands; left and right change places in languages that run from right to left.',
        },
      },
      additionalProperties: false,
    },
    languages: {
      type: 'array',
      minItems: 1,
      items: { type: 'string', pattern: language },
      default: ['en'],
      description: 'Languages of the site; the first one is the fallback.',
    },
    texts: {
      type: 'object',
      description: 'By language, by key: only what differs from the shipped texts.',
      propertyNames: { pattern: language },
      additionalProperties: {
        type: 'object',
        propertyNames: { pattern: '^[a-zA-Z.]+$' },
        additionalProperties: { type: 'string', minLength: 1 },
      },
    },
  },
  required: ['site', 'controller', 'services'],
  additionalProperties: false,
}
