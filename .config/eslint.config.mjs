import tseslint from 'typescript-eslint';

const noClassButFault = {
  selector: 'ClassDeclaration[id.name!="Fault"]',
  message:
    'Plain functions and data; the one class is Fault (and what a framework forces, in teams/).',
};
const onlyConfigReadsTheEnvironment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only config.ts reads the environment; take a setting as an argument.',
};

/** Where a tenant is vouched for: the settings, the gate, and the type itself. A stored row is taken whole, as what it is. */
const tenantsAreMadeIn = [
  '**/src/domain/shared/tenant.ts',
  '**/src/config.ts',
  '**/src/teams/gate/checked-tenant.ts',
  '**/tests/support/tenant.ts',
];
const noTenantFromNothing = {
  selector:
    ':matches(TSAsExpression, TSTypeAssertion) > .typeAnnotation TSTypeReference[typeName.name="Tenant"], :matches(TSAsExpression, TSTypeAssertion) > TSTypeReference.typeAnnotation[typeName.name="Tenant"]',
  message: 'A tenant comes from a checked activity, the settings or a stored row.',
};
const inEverySource = [
  { selector: 'TSEnumDeclaration', message: 'A union of strings says it.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
];

export default tseslint.config(
  { ignores: ['../dist/**', '../node_modules/**', '../coverage/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: '../tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `'me' | AuthorityId` says more than `string`, also where the compiler sees no difference.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // An exhaustive switch over a union is one decision.
      complexity: ['error', { max: 12, variant: 'modified' }],
      'max-params': ['error', 4],
      'no-restricted-syntax': ['error', noClassButFault, noTenantFromNothing, ...inEverySource],
    },
  },
  {
    files: ['**/src/**/*.ts'],
    ignores: ['**/src/domain/facts/authorities/**', '**/vocabulary/**'],
    rules: { 'max-lines': ['error', 250], 'max-lines-per-function': ['error', 60] },
  },
  {
    files: ['**/src/**/*.ts'],
    ignores: ['**/src/config.ts', '**/src/teams/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noClassButFault,
        onlyConfigReadsTheEnvironment,
        noTenantFromNothing,
        ...inEverySource,
      ],
    },
  },
  {
    // The SDK forces subclasses on us; they stay here.
    files: ['**/src/teams/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', onlyConfigReadsTheEnvironment, noTenantFromNothing],
      // Its own factories implement this class instead of extending it.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: tenantsAreMadeIn,
    rules: {
      'no-restricted-syntax': ['error', noClassButFault, ...inEverySource],
    },
  },
  {
    files: ['**/tests/**/*.ts'],
    rules: {
      // In tests a wrong shape shows at once as a failure; expectations on parsed JSON would need a cast each.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', 400],
      'max-params': 'off',
    },
  },
);
