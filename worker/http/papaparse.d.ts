/** What we use of Papa Parse: its published types bring all of Node's along. */
declare module "papaparse" {
  type Step = {
    data: string[];
    errors: readonly { code: string; index?: number }[];
    meta: { cursor: number };
  };
  const Papa: {
    parse(
      text: string,
      config: { delimiter: string; newline: "\n"; preview?: number; step: (row: Step) => void },
    ): unknown;
    unparse(rows: readonly (readonly string[])[], config: { delimiter: string; newline: "\r\n"; quotes: true }): string;
  };
  export default Papa;
}
