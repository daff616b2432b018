/** What a link opens without an account; the token stands nowhere else. */
export const answerPath = (token: string): string => `/answers/${token}`;
/** An introduction at the desk of its body. */
export const casePath = ({ bodyId, introduction }: { bodyId: string; introduction: string }): string =>
  `/desk/${bodyId}/introductions/${introduction}`;
