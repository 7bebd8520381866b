using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>A verb with what the lexicon knows of its undoing.</summary>
internal sealed class UndoingVerb
{
    private readonly string[] _undone;
    private readonly string[] _takesBack;
    private readonly string[] _takesBackOnFailure;
    private readonly int _kinds;
    private readonly string? _opposite;
    private readonly VerbEntry? _repeated;
    private readonly bool _undoesAnything;
    private readonly bool _restores;
    private readonly bool _reworks;

    public UndoingVerb(string verb, Lexicon lexicon)
    {
        Verb = verb;
        (_undone, _takesBack, _takesBackOnFailure) = (lexicon.VerbsUndoneBy(verb), lexicon.TakenBackBy(verb), lexicon.TakenBackOnFailureBy(verb));
        _kinds = DeedKinds.OfUndoing(verb, lexicon.Phrases);
        (_opposite, _repeated) = (UndoingVerbs.Opposite(verb), UndoingVerbs.Repeated(verb, lexicon));
        (_undoesAnything, _restores, _reworks) = (lexicon.Phrases.Is("undoing-anything", verb), lexicon.Phrases.Is("restoring", verb), lexicon.Phrases.Is("rework", verb));
        Undoes = UndoingVerbs.IsKnown(UndoingVerbs.Root(verb), lexicon) || lexicon.VerbsUndoneBy(UndoingVerbs.Root(verb)).Length > 0 || _repeated is not null || (_opposite is { } plain && (lexicon.Verb(plain) is not null || (!verb.StartsWith("de", StringComparison.Ordinal) && lexicon.Morphology.Describe(plain).Verb >= 0)) && !lexicon.Phrases.Is("no-opposite", verb));
    }

    public string Verb { get; }

    /// <summary>It undoes by its meaning, by the lexicon, or by its first syllable: "unmount", "de-allocate".</summary>
    public bool Undoes { get; }

    /// <summary>The lexicon pairs this very verb with what was done.</summary>
    public bool IsPaired(StepDeed deed) => Array.IndexOf(_takesBack, deed.Step.Lemma) >= 0 || deed.IsAmong(_undone);

    private bool IsPairedOnFailure(StepDeed deed) => Array.IndexOf(_takesBackOnFailure, deed.Step.Lemma) >= 0;

    /// <summary>2 if the lexicon says that it undoes what was done, 1 for a verb that undoes whatever it acts on.</summary>
    /// <param name="deed">What was done.</param>
    /// <param name="sure">The text speaks of a failure, or may.</param>
    /// <param name="fails">The text speaks of a failure.</param>
    public int Relation(StepDeed deed, bool sure, bool fails)
    {
        var lemma = deed.Step.Lemma;
        var known = IsPaired(deed) || (fails && IsPairedOnFailure(deed)) || (sure && (_kinds & deed.Kinds) != 0) || _opposite == lemma || (!_reworks && Verb == deed.Back) || (_repeated is not null && IsUndoneBy(_repeated, lemma));
        return known ? 2 : _undoesAnything || (_restores && deed.IsUndoable && deed.Step.Effect is not Effect.Read) ? 1 : 0;
    }

    private static bool IsUndoneBy(VerbEntry verb, string undoing) => verb.UndoneBy.Any(own => own.Verb == undoing);

    /// <summary>By what it undoes what was done; "same" if it cannot.</summary>
    /// <param name="deed">What was done.</param>
    /// <param name="fails">The text speaks of a failure.</param>
    public string KindFor(StepDeed deed, bool fails) =>
        Verb == deed.Step.Lemma ? "same"
        : IsPaired(deed) ? "paired"
        : _opposite == deed.Step.Lemma ? "opposite"
        : Verb == deed.Back ? "back"
        : (_kinds & deed.Kinds) != 0 ? DeedKinds.First(_kinds & deed.Kinds)
        : fails && IsPairedOnFailure(deed) ? "paired"
        : _repeated is not null ? "repeated"
        : _undoesAnything ? "anything"
        : _restores ? "restoring"
        : Undoes ? "other" : "none";
}
