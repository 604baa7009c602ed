// What an owner may write as a policy. Generated from policy-schema.ts by `node packages/policy/generate.ts`.

/**
 * The cookie policy of one site, as its owner writes it.
 */
export interface PolicyInput {
  /**
   * For editors; says nothing about the policy.
   */
  $schema?: string
  /**
   * Computed from the content; ignored when given.
   */
  version?: string
  /**
   * Key of this policy, and the registrable domain it speaks for.
   */
  site: string
  /**
   * Who is responsible for the site.
   */
  controller: {
    /**
     * Legal name.
     */
    name: string
    /**
     * Postal address.
     */
    address: string
    /**
     * For questions about personal data.
     */
    email: string
    /**
     * The data protection officer, or how to reach them.
     */
    dpo?: string
    /**
     * Name or address of the authority to complain to.
     */
    authority?: string
    /**
     * Address of the privacy policy; a path of the site will do.
     */
    privacyPolicy?: string
    /**
     * Address of the page with `<askfirst-policy>`.
     */
    cookiePolicy?: string
  }
  /**
   * What visitors accept or reject. `necessary` is built in. @default functional, analytics and marketing
   */
  categories?: {
    [k: string]: {
      /**
       * What visitors know it as. Needed for a category of your own.
       */
      name?:
        | string
        | {
            [k: string]: string
          }
      /**
       * What it is for, in plain words. Needed for a category of your own.
       */
      description?:
        | string
        | {
            [k: string]: string
          }
      /**
       * Denied while the browser’s opt-out signal is on. @default true for marketing
       */
      gpc?: boolean
    }
  }
  /**
   * The tools of the site, by an id of yours: an object, or the id of one in the catalogue.
   */
  services: {
    [k: string]:
      | string
      | {
          /**
           * Takes everything that is not given here from the service of this id in the catalogue.
           */
          use?: string
          /**
           * `necessary`, or one of `categories`.
           */
          category?: string
          /**
           * Why it is necessary; only for a service in `necessary`.
           */
          reason?:
            | 'user-input'
            | 'authentication'
            | 'security-user-centric'
            | 'multimedia-player'
            | 'load-balancing'
            | 'ui-customisation'
            | 'consent-choice'
            | 'cart'
            | 'paywall-metering'
            | 'audience-measurement-own-use'
            | 'transmission'
            | 'emergency'
            | 'appearance'
          /**
           * What visitors know it as. @default the id
           */
          name?: string
          /**
           * Legal name of who gets the data.
           */
          provider?: string
          /**
           * One text for every language, or one per language.
           */
          purpose?:
            | string
            | {
                [k: string]: string
              }
          /**
           * Hosts it is loaded from or sends to. `*.` stands for the host and all its subdomains.
           */
          hosts?: string[]
          /**
           * Beginnings of paths on those hosts, where the service has only a part of them; `*` stands for any run of characters.
           */
          paths?: string[]
          /**
           * The cookies it sets.
           */
          cookies?: {
            /**
             * Name of the cookie; `*` stands for any run of characters.
             */
            name: string
            /**
             * How long it lives: `session`, `30 minutes`, `13 months`.
             */
            retention?: string
            /**
             * Domain it is set for, where it is not the page’s own.
             */
            domain?: string
            /**
             * Path it is set for, where it is not `/`.
             */
            path?: string
            /**
             * One text for every language, or one per language.
             */
            purpose?:
              | string
              | {
                  [k: string]: string
                }
          }[]
          /**
           * What it stores elsewhere in the browser.
           */
          storage?: {
            /**
             * Where it is stored: `local` and `session` storage, an `indexeddb` database, a `cache`, the private `file` system, a storage `bucket`.
             */
            kind: 'local' | 'session' | 'indexeddb' | 'cache' | 'file' | 'bucket'
            /**
             * Key, or name of the database, cache or bucket; `*` stands for any run of characters. The private file system is held as one: `*`.
             */
            key: string
            /**
             * How long it lives.
             */
            retention?: string
            /**
             * One text for every language, or one per language.
             */
            purpose?:
              | string
              | {
                  [k: string]: string
                }
          }[]
          /**
           * How long the collected data is kept.
           */
          dataRetention?: string
          /**
           * Where the data goes, ISO 3166-1 alpha-2.
           */
          country?: string
          /**
           * Where the provider tells more.
           */
          privacyPolicy?: string
          /**
           * How it stops when it is withdrawn: by a reload of the page, or by being told through its signal.
           */
          stop?: 'reload' | 'signal'
        }
  }
  /**
   * `report` holds nothing and reports what would have been held.
   */
  mode?: 'enforce' | 'report'
  /**
   * What happens to what no service declares.
   */
  unlisted?: 'hold' | 'allow'
  /**
   * Days until the visitor is asked again.
   */
  validity?: {
    /**
     * After a grant.
     */
    granted?: number
    /**
     * After a refusal.
     */
    denied?: number
  }
  /**
   * How long the collector keeps what proves a decision.
   */
  retention?: {
    /**
     * Months after its validity has ended; another number than 13 needs a `reason`.
     */
    proof?: number
    /**
     * Why this long: the limitation period that it is tied to.
     */
    reason?: string
  }
  /**
   * Rules of the visitor’s region; an unknown region gets the strictest.
   */
  profiles?: 'auto' | 'eu-default'
  /**
   * Which outside conventions are told.
   */
  signals?: {
    /**
     * Google Consent Mode v2, basic form.
     */
    google?: {}
    /**
     * Microsoft Advertising (UET) and Clarity.
     */
    microsoft?: {}
    /**
     * Global Privacy Control; honoured whether named or not.
     */
    gpc?: {}
  }
  /**
   * Where receipts are recorded: an origin, or a path of this site. Absent means no receipts.
   */
  collector?: string
  /**
   * For the gate, where one stands in front.
   */
  gate?: {
    /**
     * What it does with Content-Security-Policy.
     */
    csp?: 'off' | 'report' | 'enforce'
  }
  /**
   * How the visitor is asked.
   */
  ui?: {
    /**
     * Shape of the first layer: a `bar` across the page, a `box` in a corner, a `cloud` that floats wide over the edge, a modal `dialog`.
     */
    layout?: 'bar' | 'box' | 'cloud' | 'dialog'
    /**
     * Where it stands; a bar at the `bottom` or `top`, a dialog in the `center`. Left and right change places in languages that run from right to left. @default bottom; of a box bottom-right, of a dialog center
     */
    position?: 'bottom' | 'top' | 'bottom-left' | 'bottom-right' | 'top-left' | 'top-right' | 'center'
    /**
     * The first layer stands in the element with this id, as part of the page, wherever a page has one: `#ask-here`. Not for a dialog.
     */
    mount?: string
    /**
     * `auto` follows the visitor’s system; so does `contrast`, in its strongest colours.
     */
    theme?: 'auto' | 'light' | 'dark' | 'contrast'
    /**
     * Colours of your own, where the theme is light and where it is dark; Accept and Reject share them.
     */
    colors?: {
      light?: {
        /**
         * Text, as `#123` or `#112233`.
         */
        text?: string
        /**
         * What it stands on.
         */
        background?: string
        /**
         * Accept and Reject, and whatever else is to be pressed first.
         */
        accent?: string
        /**
         * Text on the accent.
         */
        accentText?: string
        /**
         * The ring around what the keyboard has reached.
         */
        focus?: string
      }
      dark?: {
        /**
         * Text, as `#123` or `#112233`.
         */
        text?: string
        /**
         * What it stands on.
         */
        background?: string
        /**
         * Accept and Reject, and whatever else is to be pressed first.
         */
        accent?: string
        /**
         * Text on the accent.
         */
        accentText?: string
        /**
         * The ring around what the keyboard has reached.
         */
        focus?: string
      }
    }
    /**
     * What reopens the preferences on every page: a `button` in a corner of the window, a `link` at the end of the page, or `none` where the site has its own with `data-askfirst-do="preferences"` on every page.
     */
    reopen?: 'button' | 'link' | 'none'
    /**
     * Where that button stands; left and right change places in languages that run from right to left.
     */
    reopenCorner?: 'bottom-left' | 'bottom-right' | 'top-left' | 'top-right'
  }
  /**
   * Languages of the site; the first one is the fallback.
   *
   * @minItems 1
   */
  languages?: string[]
  /**
   * By language, by key: only what differs from the shipped texts.
   */
  texts?: {
    [k: string]: {
      [k: string]: string
    }
  }
}
