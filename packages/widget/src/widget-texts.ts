// The texts of the preferences, the cookie table and the visitor's choices by key; what they say is in languages/.

type Reason =
  | 'userInput'
  | 'authentication'
  | 'securityUserCentric'
  | 'multimediaPlayer'
  | 'loadBalancing'
  | 'uiCustomisation'
  | 'consentChoice'
  | 'cart'
  | 'paywallMetering'
  | 'audienceMeasurementOwnUse'
  | 'transmission'
  | 'emergency'
  | 'appearance'

/**
 * Keys of this package's texts. `reason.*` say why something is necessary (R60), `error.*` what an `AskfirstError` of
 * that code means to a visitor.
 */
export type WidgetTextKey =
  | 'preferencesTitle'
  | 'preferencesIntro'
  | 'validity'
  | 'save'
  | 'close'
  | 'withdraw'
  | 'change'
  | 'alwaysActive'
  | 'services'
  | 'search'
  | 'details'
  | 'loading'
  | 'changed'
  | 'askedAgain'
  | 'unchanged'
  | 'showChanges'
  | 'changesUnknown'
  | 'changesNone'
  | `change.${'new' | 'gone' | 'changed'}`
  | 'category'
  | 'provider'
  | 'purpose'
  | 'country'
  | 'dataRetention'
  | 'providerPolicy'
  | 'stored'
  | 'name'
  | 'duration'
  | 'nothingStored'
  | 'session'
  | 'untilDeleted'
  | 'controller'
  | 'dpo'
  | 'authority'
  | 'complaint'
  | 'choicesTitle'
  | 'closeChoices'
  | 'undecided'
  | 'decidedAt'
  | 'validUntil'
  | 'reference'
  | 'receipt'
  | 'history'
  | 'export'
  | 'erase'
  | 'eraseWarning'
  | 'eraseNow'
  | 'cancel'
  | 'erased'
  | 'downloaded'
  | 'request'
  | 'requestIntro'
  | 'requestKind'
  | 'answerDue'
  | 'writeLetter'
  | `right.${'access' | 'rectify' | 'erase' | 'restrict' | 'port' | 'object'}`
  | `state.${'granted' | 'denied' | 'withdrawn' | 'unasked' | 'partly'}`
  | `kind.${'cookie' | 'local' | 'session' | 'indexeddb' | 'cache' | 'file' | 'bucket'}`
  | `error.${'collectorMissing' | 'collectorUnreachable' | 'recordMissing' | 'other'}`
  | `reason.${Reason}`

/** Every text of this package in one language. `{granted}` and `{denied}` are durations, such as `182 days`, filled in when the site is built. */
export type WidgetTexts = Readonly<Record<WidgetTextKey, string>>
