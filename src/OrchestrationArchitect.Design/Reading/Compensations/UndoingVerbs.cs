using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Which verbs undo, and what they are built from.</summary>
internal static class UndoingVerbs
{
    /// <summary>A verb that undoes by its meaning, by the lexicon, or by its first syllable: "unmount", "de-allocate".</summary>
    public static bool IsUndoing(string verb, Lexicon lexicon) => lexicon.Undoing(verb).Undoes;

    /// <summary>A verb that undoes by its meaning, whatever it acts on or what the lexicon pairs it with.</summary>
    public static bool IsKnown(string verb, Lexicon lexicon) => lexicon.Phrases.Is("undoing-anything", verb) || lexicon.Phrases.Is("inverse", verb);

    /// <summary>"Unmount" is the opposite of "mount"; <see langword="null"/> if the verb is not built so.</summary>
    public static string? Opposite(string verb)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["un-", "de-", "dis-", "un", "de", "dis"])
        {
            if (verb.StartsWith(prefix, StringComparison.Ordinal) && verb.Length > prefix.Length + 2)
            {
                return verb[prefix.Length..];
            }
        }

        return null;
    }

    /// <summary>"Reissue" does again what "revoke" undid: the verb that is done again; <see langword="null"/> if nothing undoes it.</summary>
    public static VerbEntry? Repeated(string verb, Lexicon lexicon) =>
        verb.StartsWith("re", StringComparison.Ordinal) && verb.Length > 5 && lexicon.Verb(verb)?.Effect is not Effect.Compensatable && lexicon.Verb(verb[2] == '-' ? verb[3..] : verb[2..]) is { UndoneBy.IsEmpty: false } again ? again : null;

    /// <summary>The verb that a noun stands for: "cancellation", and "deallocation" if "allocation" stands for one.</summary>
    public static string? OfNoun(string noun, Lexicon lexicon) =>
        lexicon.VerbOfNominal(noun) ?? (Opposite(noun) is { } plain && lexicon.VerbOfNominal(plain) is { } verb && IsUndoing(noun[..^plain.Length] + verb, lexicon) ? noun[..^plain.Length] + verb : null);

    /// <summary>"Re-credit" is "credit".</summary>
    public static string Root(string verb) => verb.StartsWith("re-", StringComparison.Ordinal) ? verb[3..] : verb;
}
