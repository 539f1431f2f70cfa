import { expect } from 'chai';
import type { Request } from 'express';
import { z } from 'zod';
import { mistake } from '../../../src/platform/http/fields.ts';
import { isSecret, readForm, refusedForm } from '../../../src/platform/http/request.ts';
import { translate } from '../../../src/platform/i18n/translate.ts';

/** As much of a request as reading its form takes. */
const request = ({ body }: { body: object }): Request =>
  ({ body, viewer: { t: translate('en') } }) as unknown as Request;

describe('a form', () => {
  const schema = z.object({
    title: z.string().superRefine((text, context) => {
      if (text.length < 3)
        context.addIssue({ ...mistake('forms.too-short', { min: 3, count: text.length }), input: text });
    }),
    tags: z.string().default(''),
  });

  it('is read into its values', () => {
    const form = readForm(schema, request({ body: { title: 'abc', other: 'x' } }));
    expect(form.ok && form.values).to.deep.equal({ title: 'abc', tags: '' });
  });

  it('comes back with its words, and a sentence for each field with a mistake', () => {
    const form = readForm(schema, request({ body: { title: 'ab', tags: ['x', 'y'] } }));
    expect(form.ok).to.equal(false);
    expect(form.state.values).to.deep.equal({ title: 'ab', tags: 'x' });
    expect(form.state.errors).to.deep.equal({
      title: 'A little more, please: at least 3 characters; this has 2.',
      tags: 'We could not read this. Please write it again.',
    });
    expect(form.state.mistakes.map(({ field }) => field)).to.deep.equal(['title', 'tags']);
  });

  it('keeps all words of a field that stands more than once, and names a mistake in it by its place', () => {
    const pages = z.object({ page: z.array(z.string().max(3)).default([]) });
    const { state } = readForm(
      pages,
      request({ body: { page: ['a', 'bcde', ''], other: 'x', password: 'y' } }),
    );
    expect(state.lists).to.deep.equal({ page: ['a', 'bcde', ''], other: ['x'] });
    expect(Object.keys(state.errors)).to.deep.equal(['page-1']);
  });

  it('keeps no token and no password, in whatever field', () => {
    for (const name of ['_csrf', 'password', 'newPassword', 'PASSWORD2'])
      expect(isSecret(name), name).to.equal(true);
    const body = { title: 'abc', password: 'secret', _csrf: 'token' };
    const state = refusedForm(request({ body }), { field: 'title', message: 'No.' });
    expect(state.values).to.deep.equal({ title: 'abc' });
    expect(state.isRefused).to.equal(true);
  });

  it('has a new key each time it is shown', () => {
    const show = () => readForm(schema, request({ body: {} })).state.key;
    expect(show()).to.not.equal(show());
  });
});
