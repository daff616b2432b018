import type { ComponentChildren } from "preact";

/** What ties a control to its label, its hint and its error. */
export type ControlAttributes = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};
export type FieldFrame = {
  id: string;
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  optional?: string | undefined;
  error?: string | undefined;
  /** Read out before the error. */
  errorMark: string;
};

const describedBy = ({ id, hint, error }: FieldFrame) =>
  [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;

const controlAttributes = (frame: FieldFrame): ControlAttributes => ({
  id: frame.id,
  name: frame.name,
  "aria-describedby": describedBy(frame),
  "aria-invalid": frame.error ? true : undefined,
});

function Remarks({ id, hint, error, errorMark }: FieldFrame) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          <span class="unseen">{errorMark} </span>
          {error}
        </p>
      )}
    </>
  );
}

const Optional = ({ optional }: Pick<FieldFrame, "optional">) =>
  optional ? <span class="optional"> ({optional})</span> : null;

/** One control with its label. */
export function Field({
  children,
  ...frame
}: FieldFrame & { children: (control: ControlAttributes) => ComponentChildren }) {
  return (
    <div class={frame.error ? "field wrong" : "field"}>
      <label for={frame.id}>
        {frame.label}
        <Optional optional={frame.optional} />
      </label>
      <Remarks {...frame} />
      {children(controlAttributes(frame))}
    </div>
  );
}

/** Several controls that answer one question. */
export function FieldGroup({ children, ...frame }: FieldFrame & { children: ComponentChildren }) {
  return (
    <fieldset class={frame.error ? "field wrong" : "field"} aria-describedby={describedBy(frame)}>
      <legend>
        {frame.label}
        <Optional optional={frame.optional} />
      </legend>
      <Remarks {...frame} />
      {children}
    </fieldset>
  );
}
