import { signal, effect, ref, type Ref } from 'velox/client';
type Field<K extends string = string> = { name: K; label: string; type?: 'text' | 'email' | 'select'; options?: readonly (readonly [value: string, label: string])[]; required?: true };
const FIELDS = [
  { name: 'name', label: 'Your name', required: true },
  { name: 'email', label: 'E-mail', type: 'email', required: true },
  { name: 'topic', label: "What's it about?", type: 'select', options: [['bug', 'A bug'], ['idea', 'An idea'], ['other', '…']] },
] as const satisfies readonly Field[];
type Name = (typeof FIELDS)[number]['name'];
const empty = Object.fromEntries(FIELDS.map(({ name }) => [name, ''])) as Record<Name, string>;

export default function ContactForm({ action = '/api/contact', onDone, children }: { action?: string; onDone?(id: string): void; children?: (state: { busy: boolean }) => JSX.Element }) {
  const values = signal({ ...empty }), errors = signal<Partial<Record<Name, string>>>({}), busy = signal(false);
  const form: Ref<HTMLFormElement> = ref(null);
  effect(() => { if (Object.keys(errors.value).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(); });

  async function submit(this: void, event: SubmitEvent & { currentTarget: HTMLFormElement }): Promise<void> {
    event.preventDefault();
    busy.value = !0;
    try {
      const response = await fetch(action, { method: 'POST', body: JSON.stringify(values.value), headers: { 'content-type': 'application/json' } });
      const answer: { id: string } | { errors: typeof errors.value } = await response.json();
      if ('errors' in answer) return void (errors.value = answer.errors);
      onDone?.(answer.id);
    } catch { errors.value = { name: 'The server cannot be reached.' }; }
    finally { busy.value = false; }
  }

  const control = (field: Field<Name>) => {
    const { name, type = 'text', options, ...rest } = field;
    const common = { name, id: `f-${name}`, 'aria-invalid': name in errors.value, value: values.value[name], onInput: (e: InputEvent) => { values.value = { ...values.value, [name]: (e.currentTarget as HTMLInputElement).value }; } };
    return type === 'select'
      ? <select {...common}>{options!.map(([value, label]) => <option key={value} value={value} selected={value === common.value}>{label}</option>)}</select>
      : <input {...common} {...rest} type={type} />;
  };

  return (
    <form ref={form} method="post" action={action} onSubmit={submit} noValidate class={{ busy }}>
      <fieldset disabled={busy}>
        <legend>Write to us &mdash; we answer within 24&nbsp;h</legend>
        {FIELDS.map((field) => (
          <p key={field.name}>
            <label for={`f-${field.name}`}>{field.label}{'required' in field && <abbr title="required">*</abbr>}</label>
            {control(field)}
            {errors.value[field.name] && <em role="alert">{errors.value[field.name]}</em>}
          </p>
        ))}
        {/* the button says what happens */}
        <button type="submit">{busy.value ? <>Sending&hellip;</> : 'Send'}</button>
        {children?.({ busy: busy.value })}
      </fieldset>
    </form>
  );
}
