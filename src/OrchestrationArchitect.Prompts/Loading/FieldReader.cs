using System.Collections.Immutable;
using System.Globalization;

namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>Takes the fields of one mapping one by one; what nobody took is unknown.</summary>
/// <remarks>Keys match without regard to case, <c>_</c> and <c>-</c>, since files write <c>maxTokens</c> and
/// <c>max_tokens</c> alike.</remarks>
internal sealed class FieldReader(PromptMap map, string path, FindingSink findings)
{
    private readonly bool[] _taken = new bool[map.Entries.Length];

    public FindingSink Findings { get; } = findings;

    /// <summary>The first of the named fields that is there and not null; the others count as known.</summary>
    public PromptNode? Take(params ReadOnlySpan<string> names)
    {
        PromptNode? found = null;
        foreach (var name in names)
        {
            for (var i = 0; i < _taken.Length; i++)
            {
                if (_taken[i] || !KeyNames.Same(map.Entries[i].Key, name))
                    continue;
                _taken[i] = true;
                if (map.Entries[i].Value is not PromptScalar { IsNull: true })
                    found ??= map.Entries[i].Value;
            }
        }

        return found;
    }

    /// <summary>Takes a field only when its value is as wanted.</summary>
    public PromptNode? TakeIf(string name, Func<PromptNode, bool> wanted)
    {
        var entry = Untaken().FirstOrDefault(entry => KeyNames.Same(entry.Key, name));
        return entry is not null && wanted(entry.Value) ? Take(name) : null;
    }

    /// <summary>The fields that nobody took yet and that are not null, in the file's order.</summary>
    public IReadOnlyList<PromptEntry> Untaken() =>
        [.. map.Entries.Where((entry, i) => !_taken[i] && entry.Value is not PromptScalar { IsNull: true })];

    public string? TakeText(params ReadOnlySpan<string> names) => Take(names) switch
    {
        null => null,
        PromptScalar scalar => scalar.Text,
        var other => Wrong<string>(names[0], "text", other),
    };

    public double? TakeNumber(double least, double most, params ReadOnlySpan<string> names)
    {
        var node = Take(names);
        if (node is null)
            return null;
        if (node is not PromptScalar scalar
            || !double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            Wrong<string>(names[0], "a number", node);
            return null;
        }

        if (number >= least && number <= most)
            return number;
        Findings.Error(PromptCodes.InvalidValue, $"'{Path(names[0])}' is {scalar.Text}; it must be from {least} to {most}.", node.Line, node.Column);
        return null;
    }

    public bool? TakeFlag(params ReadOnlySpan<string> names)
    {
        var node = Take(names);
        switch (node)
        {
            case null:
                return null;
            case PromptScalar { Text: var text } when Booleans.TryParse(text, out var flag):
                return flag;
            default:
                Wrong<string>(names[0], "true or false", node);
                return null;
        }
    }

    /// <summary>A text, or a list of texts.</summary>
    public ImmutableArray<string> TakeTexts(params ReadOnlySpan<string> names)
    {
        switch (Take(names))
        {
            case null:
                return [];
            case PromptScalar scalar:
                return [scalar.Text];
            case PromptList list when list.Items.All(item => item is PromptScalar):
                return [.. list.Items.Cast<PromptScalar>().Select(item => item.Text)];
            case var other:
                Wrong<string>(names[0], "a list of texts", other);
                return [];
        }
    }

    public T? Wrong<T>(string name, string wanted, PromptNode node)
        where T : class
    {
        var got = node is PromptScalar { IsNull: false, Text: var text } ? $"'{Short(text)}'" : node.Kind;
        Findings.Error(PromptCodes.WrongType, $"'{Path(name)}' must be {wanted}, but is {got}.", node.Line, node.Column);
        return null;
    }

    /// <summary>What was not taken, as a mapping; each key is warned of when asked.</summary>
    public PromptMap Rest(bool warn)
    {
        var rest = ImmutableArray.CreateBuilder<PromptEntry>();
        for (var i = 0; i < _taken.Length; i++)
        {
            if (_taken[i])
                continue;
            var entry = map.Entries[i];
            rest.Add(entry);
            if (warn)
                Findings.Warn(PromptCodes.UnknownKey, $"The key '{Path(entry.Key)}' is not known; it is kept, not used.", entry.Line, entry.Column);
        }

        return rest.Count == 0 ? PromptMap.Empty : new PromptMap(rest.DrainToImmutable(), 1, map.Line, map.Column);
    }

    private string Path(string name) => path.Length == 0 ? name : path + "." + name;

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
