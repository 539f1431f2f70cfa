import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noParallelInTransaction = {
  selector:
    "CallExpression[callee.name='transaction'] CallExpression[callee.object.name='Promise'][callee.property.name='all']",
  message: 'The driver runs one command of a transaction at a time: await them one after another.',
};

export default defineConfig(
  { ignores: ['dist', 'node_modules', '.data', 'public/js', 'bin'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-syntax': ['error', noParallelInTransaction],
      'no-console': 'error',
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', 40],
      'max-params': ['error', 3],
    },
  },
  {
    files: ['src/cli/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/locales/**/*.ts', 'src/language/data/**/*.ts', 'seeds/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
