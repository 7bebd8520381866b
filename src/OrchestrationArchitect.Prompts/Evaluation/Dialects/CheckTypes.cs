using System.Collections.Frozen;

namespace OrchestrationArchitect.Prompts.Evaluation.Dialects;

/// <summary>What kind of check a name in a file means.</summary>
internal enum CheckKind
{
    Text,
    Regex,
    Json,
    Expected,
    Judge,
    Code,
}

/// <summary>A check named by <c>type:</c> or by a bare key.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Operation">For texts: how to compare.</param>
/// <param name="Any">Whether one of several texts is enough; for JSON: anywhere in the answer.</param>
/// <param name="Negated">Whether the name says "not".</param>
/// <param name="IgnoreCase">Whether the name says that case does not matter; <see langword="null"/> leaves it to the dialect.</param>
internal sealed record CheckType(
    CheckKind Kind, TextOperation Operation = TextOperation.Contains, bool Any = false, bool Negated = false, bool? IgnoreCase = null);

/// <summary>The names that prompt files use, in the form of <see cref="Loading.KeyNames.Normalize"/>.</summary>
/// <remarks>Gathered from GitHub Models, promptfoo and the 1,173 prompt files of fderuiter/proompts (May 2026).</remarks>
internal static class CheckTypes
{
    private static readonly FrozenDictionary<string, CheckType> Known = Build().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The meaning of a normalised name, or <see langword="null"/>.</summary>
    public static CheckType? Find(string name)
    {
        if (Known.TryGetValue(name, out var type))
            return type;
        foreach (var not in (ReadOnlySpan<string>)["doesnot", "not", "no"])
        {
            if (name.StartsWith(not, StringComparison.Ordinal) && Positive(name[not.Length..]) is { } positive)
                return positive with { Negated = !positive.Negated };
        }

        return null;
    }

    private static CheckType? Positive(string name) =>
        Known.GetValueOrDefault(name) ?? Known.GetValueOrDefault(name + "s");

    private static Dictionary<string, CheckType> Build()
    {
        var known = new Dictionary<string, CheckType>(StringComparer.Ordinal);
        Add(new(CheckKind.Text), "contains", "includes", "stringcontains", "assertcontains", "containsall", "includesall", "stringmatch", "keyword", "keywords", "substring");
        Add(new(CheckKind.Text, Any: true), "containsany", "includesany", "anyof", "containsoneof");
        Add(new(CheckKind.Text, IgnoreCase: true), "icontains", "icontainsall");
        Add(new(CheckKind.Text, Any: true, IgnoreCase: true), "icontainsany");
        Add(new(CheckKind.Text, Negated: true), "excludes");
        Add(new(CheckKind.Text, TextOperation.Equals), "equals", "exact", "exactmatch", "stringequals", "assertequals", "equal");
        Add(new(CheckKind.Text, TextOperation.Equals, IgnoreCase: true), "iequals");
        Add(new(CheckKind.Text, TextOperation.StartsWith), "startswith", "prefix", "beginswith");
        Add(new(CheckKind.Text, TextOperation.EndsWith), "endswith", "suffix");
        Add(new(CheckKind.Regex), "regex", "regexmatch", "matches", "matchesregex", "assertregex", "pattern", "regexp", "matchregex");
        Add(new(CheckKind.Json), "isjson", "json", "validjson", "jsonvalid");
        Add(new(CheckKind.Json, Any: true), "containsjson");
        Add(new(CheckKind.Expected), "expectedoutput", "expected", "matchesexpected");
        Add(new(CheckKind.Judge), "llm", "llmrubric", "llmeval", "llmjudge", "llmasjudge", "modelgraded", "modelgradedclosedqa", "model", "promptevaluator", "rubric", "rule", "criteria", "assertion");
        Add(new(CheckKind.Code), "python", "javascript", "js", "typescript", "code", "script", "function", "lambda", "webhook", "shell", "exec", "ruby", "custom");
        return known;

        void Add(CheckType type, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                known.Add(name, type);
        }
    }
}
