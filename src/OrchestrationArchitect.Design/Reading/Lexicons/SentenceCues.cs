namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>The cues that may begin in a sentence, as far as single words tell; made by <see cref="CueIndex"/>.</summary>
/// <param name="all">A bit for each cue that may begin somewhere; <see langword="null"/> if any may.</param>
/// <param name="at">The same for each token; empty where none may.</param>
/// <param name="alone">For each token a bit for each cue of which it is an entry by itself.</param>
internal sealed class SentenceCues(ulong[]? all, ulong[][] at, ulong[][] alone)
{
    /// <summary>Of a sentence that nobody looked at: any cue may stand anywhere.</summary>
    public static SentenceCues Unknown { get; } = new(null, [], []);

    /// <summary>Whether a cue may stand in the sentence.</summary>
    public bool MayHave(int cue) => all is null || Has(all, cue);

    /// <summary>Whether a cue may begin at a token.</summary>
    public bool MayBegin(int cue, int token) => all is null || Has(at[token], cue);

    /// <summary>Whether a token, as it stands or in its base form, is an entry of a cue by itself; <see langword="null"/> if nobody looked.</summary>
    public bool? IsEntry(int cue, int token) => all is null ? null : Has(alone[token], cue);

    private static bool Has(ulong[] cues, int cue) => (uint)(cue >> 6) < (uint)cues.Length && (cues[cue >> 6] & (1UL << cue)) != 0;
}
