using System.Collections.Immutable;
using OrchestrationArchitect.Prompts.Loading;

namespace OrchestrationArchitect.Prompts.Evaluation.Dialects;

/// <summary>The checks of one evaluator mapping: by <c>type</c> with a value beside it, or by keys that name the kind
/// (<c>string:</c>, <c>regex:</c>, <c>llm:</c>, <c>uses:</c>…).</summary>
internal sealed class CheckReader(FieldReader fields, string? type, Dialect dialect)
{
    private readonly CheckType? _known = type is null ? null : CheckTypes.Find(KeyNames.Normalize(type));

    /// <param name="description">The evaluator's description: all that some judged evaluators have.</param>
    public ImmutableArray<Check> ReadAll(string? description)
    {
        if (Unreadable() is { } unreadable)
            return [unreadable];
        if (_known?.Kind == CheckKind.Judge)
            return JudgeReader.Read(fields, description) is { } judged ? [judged] : [];

        var modifiers = Modifiers.Read(fields);
        if (_known is not null && TypedReader.Read(_known, fields, modifiers, dialect) is { } typed)
            return [typed];

        var checks = ImmutableArray.CreateBuilder<Check>();
        if (fields.TakeText("uses") is { } uses)
            checks.Add(BuiltInJudges.Find(uses));
        AddNamed(checks, modifiers);
        if (checks.Count == 0 && type is null && JudgeReader.Read(fields, null) is { } judge)
            checks.Add(judge);
        return checks.DrainToImmutable();
    }

    private UnsupportedCheck? Unreadable()
    {
        if (_known?.Kind == CheckKind.Code)
            return Code(type!);
        if (type is null && fields.Untaken().FirstOrDefault(entry => Kind(entry)?.Kind == CheckKind.Code) is { } code)
            return Code(code.Key);
        var target = fields.TakeText("target", "property");
        return target is null || KeyNames.Normalize(target) is "message" or "message.content" or "content" or "output"
            or "response" or "completion" or "answer" or "text" or "expected"
            ? null
            : new UnsupportedCheck("target: " + target, "only the answer as a whole can be checked");
    }

    private static UnsupportedCheck Code(string shape) => new(shape, "code of a prompt file is never executed");

    // `string:` holds checks of its own; any other key that names a kind has its value under it.
    private void AddNamed(ImmutableArray<Check>.Builder checks, Modifiers modifiers)
    {
        foreach (var entry in fields.Untaken())
        {
            if (KeyNames.Same(entry.Key, "string"))
                checks.AddRange(StringBlock.Read(entry.Value, fields.Findings, modifiers, dialect));
            else if (Kind(entry) is { Kind: CheckKind.Text or CheckKind.Regex or CheckKind.Json } known
                && TypedReader.Of(known, entry.Value, fields.Findings, modifiers, dialect) is { } check)
                checks.Add(check);
            else
                continue;
            fields.Take(entry.Key);
        }
    }

    private static CheckType? Kind(PromptEntry entry) => CheckTypes.Find(KeyNames.Normalize(entry.Key));
}
