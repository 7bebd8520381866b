using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>A verb with what the lexicon knows of its undoing; looked up once for all steps.</summary>
internal sealed class UndoingVerb
{
    private readonly IReadOnlyList<string> _undone;
    private readonly IReadOnlyList<string> _takesBack;
    private readonly int _kinds;
    private readonly string? _opposite;
    private readonly VerbEntry? _repeated;
    private readonly bool _undoesAnything;
    private readonly bool _restores;
    private readonly bool _reworks;
    private readonly bool _undoes;

    public UndoingVerb(string verb, Lexicon lexicon)
    {
        Verb = verb;
        (_undone, _takesBack) = (lexicon.VerbsUndoneBy(verb), lexicon.TakenBackBy(verb));
        _kinds = DeedKinds.OfUndoing(verb, lexicon);
        (_opposite, _repeated) = (UndoingVerbs.Opposite(verb), UndoingVerbs.Repeated(verb, lexicon));
        (_undoesAnything, _restores, _reworks) = (lexicon.Phrases.Is("undoing-anything", verb), lexicon.Phrases.Is("restoring", verb), lexicon.Phrases.Is("rework", verb));
        _undoes = UndoingVerbs.IsUndoing(verb, lexicon);
    }

    public string Verb { get; }

    /// <summary>The lexicon pairs this very verb with what was done.</summary>
    public bool IsPaired(StepDeed deed) => _takesBack.Contains(deed.Step.Lemma) || deed.IsAmong(_undone);

    /// <summary>2 if the lexicon says that it undoes what was done, 1 for a verb that undoes whatever it acts on.</summary>
    /// <param name="deed">What was done.</param>
    /// <param name="sure">The text speaks of a failure.</param>
    public int Relation(StepDeed deed, bool sure)
    {
        var lemma = deed.Step.Lemma;
        var known = IsPaired(deed) || (sure && (_kinds & deed.Kinds) != 0) || _opposite == lemma || (!_reworks && Verb == deed.Back) || _repeated?.UndoneBy.Any(undoing => undoing.Verb == lemma) == true;
        return known ? 2 : _undoesAnything || (_restores && deed.IsUndoable && deed.Step.Effect is not Effect.Read) ? 1 : 0;
    }

    /// <summary>By what it undoes what was done; "same" if it cannot.</summary>
    public string KindFor(StepDeed deed) =>
        Verb == deed.Step.Lemma ? "same"
        : IsPaired(deed) ? "paired"
        : _opposite == deed.Step.Lemma ? "opposite"
        : Verb == deed.Back ? "back"
        : (_kinds & deed.Kinds) != 0 ? DeedKinds.First(_kinds & deed.Kinds)
        : _repeated is not null ? "repeated"
        : _undoesAnything ? "anything"
        : _restores ? "restoring"
        : _undoes ? "other" : "none";
}
