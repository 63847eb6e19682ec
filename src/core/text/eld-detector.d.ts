// eld ships no types for its detector without data.
declare module 'eld/detector' {
  export interface EldResult {
    language: string;
    isReliable(): boolean;
    getScores(): Record<string, number>;
  }
  export interface EldInstance {
    detect(text: string): EldResult;
    setLanguageSubset(languages: string[] | false): Record<string, string>;
  }
  export function createEld(): { instance: EldInstance; loadData: (this: void, data: unknown) => string };
}
