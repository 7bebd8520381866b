using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Names of commands that undo something: "ReleaseStock", "refundCard".</summary>
internal static class CommandNames
{
    /// <summary>The verb and what it acts on; <see langword="null"/> if a word is no such name.</summary>
    public static (string Verb, UndoneObject Thing)? Read(string text, Lexicon lexicon)
    {
        var parts = HasCapitalInside(text) ? Parts(text) : [];
        if (parts.Length < 2 || parts.Any(part => part.Length < 2) || !UndoingVerbs.IsUndoing(parts[0], lexicon))
        {
            return null;
        }

        var things = parts[1..];
        return (parts[0], new UndoneObject(lexicon.Morphology.Singular(things[^1]), string.Join(' ', things), [.. things.Select(lexicon.Morphology.Singular)]));
    }

    private static bool HasCapitalInside(string text)
    {
        var at = 1;
        while (at < text.Length && !char.IsUpper(text[at]))
        {
            at++;
        }

        return at < text.Length;
    }

    /// <summary>The words of a name, each but the first begun by a capital; none if it is built otherwise.</summary>
    private static ImmutableArray<string> Parts(string text)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsAsciiLetter(text[i]))
            {
                return [];
            }

            if (i == text.Length || char.IsUpper(text[i]))
            {
                parts.Add(text[start..i].ToLowerInvariant());
                start = i;
            }
        }

        return parts.ToImmutable();
    }
}
