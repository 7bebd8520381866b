using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>Note form without articles and helpers: "sample centrifuged, plasma frozen".</summary>
internal sealed partial class Tagger
{
    private const int LongestNote = 14;

    /// <summary>No word that note form leaves out: a helper, a pronoun.</summary>
    private bool MayBeNote() => _tokens.Length <= LongestNote && !Indexes.From(0, _tokens.Length).Any(i => FunctionAt(i) is Tag.Auxiliary or Tag.Modal or Tag.Pronoun or Tag.Relative);

    /// <summary>The noun that opens a note: something is done to it in the next word.</summary>
    private bool OpensNote(int i) => _infos[i] is { Noun: >= 0 } && IsNoteStart(i) && i + 1 < _tokens.Length && (EndsNote(i + 1) || OpensRow(i)) && MayBeNote();

    /// <summary>"Dock door assigned, crew called": a name of two nouns, where another note follows.</summary>
    private bool OpensRow(int i) =>
        i + 4 < _tokens.Length && FunctionAt(i + 1) is null && _infos[i + 1] is { Noun: >= 0 } && EndsNote(i + 2) && _tokens[i + 3].Lower is "," && Indexes.From(i + 5, Math.Min(2, Math.Max(0, _tokens.Length - i - 5))).Any(EndsNote);

    /// <summary>"Licence in hand, the manager …", "consent given, we …": a noun and where it stands or what was done to it, before a clause with a subject of its own.</summary>
    private bool OpensAbsolute(int i) =>
        i == 0 && _prose && _infos[0] is { Noun: >= 0 } && _tokens.Length > 4
        && ((FunctionAt(1) is Tag.Preposition && FunctionAt(2) is null && _infos[2].Noun >= 0 && _tokens[3].Lower == "," && FunctionAt(4) is Tag.Determiner or Tag.Pronoun)
            || (FunctionAt(1) is null && _infos[1].Has(VerbForms.Participle) && _tokens[2].Lower == "," && FunctionAt(3) is Tag.Determiner or Tag.Pronoun));

    /// <summary>What is done to the thing that a note begins with.</summary>
    private bool IsNoteParticiple(int i)
    {
        var at = i - 1;
        while (at >= 0 && (_tags[at].IsNominal() || _tags[at] is Tag.Adjective or Tag.Number) && !IsNoteStart(at))
        {
            at--;
        }

        return at >= 0 && at < i && IsNoteStart(at) && _tags[i - 1].IsNominal() && EndsNote(i) && MayBeNote();
    }

    /// <summary>"Dock sensor reports the bike": a verb in the third person with an object of its own follows soon.</summary>
    private bool ThirdAhead() =>
        Indexes.From(1, Math.Min(4, _tokens.Length - 1)).Any(i => _infos[i] is { Verb: >= 0 } info && info.Has(VerbForms.Third) && FunctionAt(i + 1) == Tag.Determiner && FunctionAt(i) is null && FunctionAt(i - 1) is null);

    private bool IsNoteStart(int i) => i == 0 || _tokens[i - 1].Lower is "," or ";" or ":" || FunctionAt(i - 1) == Tag.Coordinator;

    /// <summary>A participle, and nothing after it that it could be said of.</summary>
    private bool EndsNote(int i) =>
        !IsSign(i) && FunctionAt(i) is null && !IsUsedTo(i) && _infos[i] is { Verb: >= 0, Noun: < 0 } info && info.Has(VerbForms.Participle | VerbForms.Past) && !info.Has(VerbForms.Base)
        && (IsSign(i + 1) || FunctionAt(i + 1) is Tag.Preposition or Tag.Coordinator or Tag.Subordinator or Tag.Adverb);
}
