using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OrchestrationArchitect.Prompts.Loading;

namespace OrchestrationArchitect.Prompts.Evaluation.Dialects;

/// <summary>Makes the check that a known name and its value stand for.</summary>
internal static class TypedReader
{
    /// <summary>The check of a <c>type:</c> whose value stands under one of the keys that files use for it.</summary>
    public static Check? Read(CheckType type, FieldReader fields, Modifiers modifiers, Dialect dialect)
    {
        type = Refine(type, fields);
        if (type.Kind is CheckKind.Json or CheckKind.Expected)
            return Of(type, PromptMap.Empty, fields.Findings, modifiers, dialect);
        var value = type.Kind == CheckKind.Regex
            ? fields.Take("pattern", "patterns", "regex", "value", "expected", "match", "text", "string")
            : fields.Take("value", "values", "expected", "text", "contains", "pattern", "patterns", "match", "substring", "strings", "keywords", "string");
        if (value is null && fields.Take("options", "config", "parameters") is PromptMap options)
            value = new FieldReader(options, "options", fields.Findings).Take("strings", "values", "value", "patterns", "pattern", "keywords");
        if (value is null && type.Kind == CheckKind.Text)
            return new ExpectedCheck(type.Negated ^ modifiers.Negated);
        return value is null ? null : Of(type, value, fields.Findings, modifiers, dialect);
    }

    /// <summary>The check of a known name with its value.</summary>
    public static Check? Of(CheckType type, PromptNode value, FindingSink findings, Modifiers modifiers, Dialect dialect)
    {
        if (value is PromptMap { Entries.Length: > 0 } map)
        {
            var fields = new FieldReader(map, "evaluator", findings);
            var inner = Read(type, fields, Modifiers.Read(fields, modifiers), dialect);
            return inner is ExpectedCheck && type.Kind != CheckKind.Expected ? null : inner;
        }

        var negated = type.Negated ^ modifiers.Negated;
        return type.Kind switch
        {
            CheckKind.Json => new JsonCheck(type.Any, negated),
            CheckKind.Expected => new ExpectedCheck(negated),
            CheckKind.Text => Texts(value) is { IsEmpty: false } texts
                ? new TextCheck(type.Operation, texts, type.Any, modifiers.IgnoreCase ?? type.IgnoreCase ?? IgnoresCase(type, dialect), negated)
                : null,
            CheckKind.Regex => Texts(value) is { IsEmpty: false } patterns ? Regex(patterns, type, modifiers, negated) : null,
            _ => null,
        };
    }

    // `type: string_match` may say elsewhere how to match.
    private static CheckType Refine(CheckType type, FieldReader fields)
    {
        if (fields.TakeText("matchType", "operator", "operation", "condition") is not { } how)
            return type;
        if (KeyNames.Normalize(how) is "any" or "or")
            return type with { Any = true };
        return CheckTypes.Find(KeyNames.Normalize(how)) is { Kind: CheckKind.Text or CheckKind.Regex } known
            ? known with { Negated = known.Negated ^ type.Negated }
            : type;
    }

    private static bool IgnoresCase(CheckType type, Dialect dialect) =>
        dialect == Dialect.GitHubModels && type.Operation != TextOperation.Equals;

    private static Check Regex(ImmutableArray<string> patterns, CheckType type, Modifiers modifiers, bool negated) =>
        modifiers.UnknownFlags.Length > 0
            ? new UnsupportedCheck("flags: " + modifiers.UnknownFlags, "these flags are not known")
            : new RegexCheck(patterns, modifiers.Flags | IgnoreFlag(modifiers), type.Any, negated);

    private static RegexOptions IgnoreFlag(Modifiers modifiers) => modifiers.IgnoreCase == true
        ? RegexOptions.IgnoreCase
        : RegexOptions.None;

    private static ImmutableArray<string> Texts(PromptNode value) => value switch
    {
        PromptScalar { IsNull: false } scalar => [scalar.Text],
        PromptList list when list.Items.All(item => item is PromptScalar) => [.. list.Items.Cast<PromptScalar>().Select(item => item.Text)],
        _ => [],
    };
}
