using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What a step did, as far as what may undo it asks; looked up once for all mentions.</summary>
internal sealed class StepDeed
{
    private readonly string _last;
    private readonly string? _withHead;
    private readonly string[] _undone;
    private readonly string[] _takenBack;

    public StepDeed(ReadAction step, Lexicon lexicon)
    {
        Step = step;
        Entry = Effects.Entry(lexicon, step.Lemma, step.Head);
        IsUndoable = step.Effect == Effect.Compensatable || Entry is { UndoneBy.IsEmpty: false };
        OnlyLooks = lexicon.Phrases.Is("only-looking", step.Lemma);
        Kinds = lexicon.KindsOfDeed(step.Lemma);
        Back = step.Lemma + "-back";
        _last = step.Lemma[(step.Lemma.LastIndexOf('-') + 1)..];
        _withHead = step.Head is null ? null : step.Lemma + ":" + step.Head;
        (_undone, _takenBack) = (lexicon.VerbsUndoneBy(step.Lemma), lexicon.TakenBackBy(step.Lemma));
    }

    public ReadAction Step { get; }

    /// <summary>The entry of the verb with this object, or of the verb alone.</summary>
    public VerbEntry? Entry { get; }

    /// <summary>It leaves something behind that can be taken back.</summary>
    public bool IsUndoable { get; }

    /// <summary>It only looked at something: no verb that undoes whatever it acts on undoes it.</summary>
    public bool OnlyLooks { get; }

    /// <summary>The kinds of doing that its verb is of, as <see cref="DeedKinds"/> numbers them.</summary>
    public int Kinds { get; }

    /// <summary>The verb that moves back what was moved: "move-back".</summary>
    public string Back { get; }

    /// <summary>Whether it undid what a verb does: then doing that again undoes it.</summary>
    public bool Undid(string verb) => _takenBack.Contains(verb) || _undone.Contains(verb);

    /// <summary>Whether some verbs name what was done: by the verb, its last part, or the verb with its object.</summary>
    public bool IsAmong(string[] verbs)
    {
        foreach (var verb in verbs)
        {
            if (verb == Step.Lemma || verb == _last || verb == _withHead)
            {
                return true;
            }
        }

        return false;
    }
}
