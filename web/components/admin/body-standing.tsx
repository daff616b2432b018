import type { TeamSpeech } from "#web/i18n/team.ts";
import type { BodyDeskProps } from "#web/pages/admin/body.tsx";
import { ReasonForm } from "./reason-form.tsx";

/** Suspends a body, or lifts that, for a reason that it reads. */
export function BodyStanding(props: BodyDeskProps & { speech: TeamSpeech }) {
  const { body, speech } = props;
  const says = speech.copy.admin.body;
  const step = body.standing === "suspended" ? "reinstate" : "suspend";
  return (
    <ReasonForm
      name="standing"
      page={props}
      path={`/admin/bodies/${body.id}`}
      heading={says[step]}
      text={says[`${step}Text`]}
      hidden={[
        ["version", String(body.version)],
        ["step", step],
      ]}
      buttons={<button type="submit">{says[step]}</button>}
      speech={speech}
    />
  );
}
