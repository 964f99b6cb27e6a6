/** What of nlp.js is used here; it has no types of its own. */
declare module '@nlpjs/basic' {
  export interface Nlp {
    /** How like a name words must be to be taken for it; 1: as it is known. */
    readonly ner: { readonly settings: { threshold: number } };
    addLanguage(locale: string): void;
    addDocument(locale: string, text: string, intent: string): void;
    addNerRuleOptionTexts(locale: string, name: string, option: string, texts: string[]): void;
    addNerRegexRule(locale: string, name: string, regex: RegExp): void;
    train(): Promise<void>;
    process(
      locale: string,
      text: string,
    ): Promise<{
      readonly intent: string;
      readonly entities: readonly {
        readonly entity: string;
        readonly option?: string;
        readonly sourceText: string;
        readonly start: number;
      }[];
    }>;
  }
  export function dockStart(settings: object): Promise<{ get(name: 'nlp'): Nlp }>;
}
