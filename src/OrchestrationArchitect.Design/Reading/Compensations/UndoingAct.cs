using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>A mention with what is known of its verb and its thing: tells how well they fit a step.</summary>
internal sealed class UndoingAct
{
    private readonly ObjectFit _things;
    private readonly Lexicon _lexicon;
    private readonly UndoingVerb _verb;
    private readonly UndoingVerb _named;
    private readonly bool _doesItself;
    private readonly bool _endsRun;
    private readonly bool _startsAgain;
    private readonly string? _repeated;

    /// <param name="mention">The mention.</param>
    /// <param name="verb">Its verb, without what says that it is done again.</param>
    /// <param name="named">The verb that names what is done.</param>
    /// <param name="things">Tells how well things fit.</param>
    /// <param name="lexicon">The words to know.</param>
    public UndoingAct(UndoingMention mention, UndoingVerb verb, UndoingVerb named, ObjectFit things, Lexicon lexicon)
    {
        (Mention, _verb, _named, _things, _lexicon) = (mention, verb, named, things, lexicon);
        Thing = mention.Object is { } said ? new UndoneThing(said, lexicon) : null;
        _doesItself = mention.OfItself && Thing is not null && !lexicon.Phrases.People.Contains(Thing.Named.Head);
        // "The case is closed": what the run is about ends with it.
        _endsRun = Verb == "close" && Thing is not null && lexicon.Phrases.Is("record-of-run", Thing.Named.Head);
        _startsAgain = Verb.StartsWith("re", StringComparison.Ordinal);
        _repeated = mention.Verb.StartsWith("re", StringComparison.Ordinal) && mention.Verb.Length > 5 ? mention.Verb[2..].TrimStart('-') : null;
    }

    public UndoingMention Mention { get; }

    /// <summary>Its verb, without what says that it is done again.</summary>
    public string Verb => _verb.Verb;

    /// <summary>What is undone; <see langword="null"/> if nothing is named.</summary>
    public UndoneThing? Thing { get; }

    /// <summary>The lexicon pairs its verb with what was done.</summary>
    public bool IsPaired(StepDeed deed) => _verb.IsPaired(deed);

    /// <summary>How its verb undoes what was done, by <see cref="UndoingVerb.Relation"/>.</summary>
    public int Relation(StepDeed deed, bool sure) => _verb.Relation(deed, sure, sure);

    /// <summary>How well verb and thing fit together; 0 where one of them does not.</summary>
    /// <param name="deed">What was done.</param>
    /// <param name="sure">The text speaks of a failure.</param>
    /// <param name="again">What was before is to be again: then any verb may undo.</param>
    public int Score(StepDeed deed, bool sure, bool again) => Score(deed, sure, again, Relation(deed, sure), _doesItself ? RelationOfNamed(deed, sure, sure) : 0);

    private int RelationOfNamed(StepDeed deed, bool sure, bool fails) => _named == _verb ? 0 : _named.Relation(deed, sure, fails);

    private int Score(StepDeed deed, bool sure, bool again, int byVerb, int byNamed)
    {
        var step = deed.Step;
        if (_endsRun || (step.Lemma == Verb && Thing?.Verb != step.Lemma && !BringsBack(deed)))
        {
            return 0;
        }

        var back = BringsBack(deed);
        var known = back ? 2 : Math.Max(byVerb, byNamed);
        var relation = known == 0 && again && step.Effect is not (Effect.Read or Effect.Wait) && (!_startsAgain || UndoingVerbs.IsKnown(step.Lemma, _lexicon)) ? 1 : known;
        if (relation == 0 && !Mention.IsPair)
        {
            return 0;
        }

        var thing = Thing is { Named.Words.IsEmpty: false } ? _things.Of(Thing, step, strong: relation > 1, back) : relation > 1 ? 1 : 0;
        var close = thing >= 3 || (relation == 2 && thing > 0);
        if (!close || (!sure && Verb is "go-back" or "come-back" or "take-off") || LeavesNothing(deed, relation, thing))
        {
            return 0;
        }

        return relation + thing + (relation == 1 && Thing is { } said && said.Named.Head != step.Head && said.Verb == step.Lemma ? 1 : 0);
    }

    /// <summary>How verb and thing fit a step, told in its parts to be weighed.</summary>
    public UndoingFit FitOf(StepDeed deed)
    {
        var back = BringsBack(deed);
        var again = back || (_repeated is not null && deed.Undid(_repeated));
        var (byVerb, byNamed) = (_verb.Relation(deed, sure: true, Mention.Sure), RelationOfNamed(deed, sure: true, Mention.Sure));
        var known = Math.Max(byVerb, byNamed);
        var strength = again ? 2 : known == 1 && deed.OnlyLooks ? 0 : known;
        var thing = Thing is { Named.Words.IsEmpty: false } ? _things.Of(Thing, deed.Step, strong: strength > 1, back) : -1;
        return new UndoingFit(_endsRun ? "same" : again ? "repeated" : KindFor(deed), strength, thing, Score(deed, sure: true, Mention.Again && Verb != deed.Step.Lemma, byVerb, _doesItself ? byNamed : 0), deed.IsUndoable);
    }

    /// <summary>"Flash the image … flash the previous image again": the same is done with what was there before.</summary>
    private bool BringsBack(StepDeed deed) =>
        Thing is { IsFormer: true } && deed.Step.Effect is not (Effect.Read or Effect.Wait) && !_lexicon.Phrases.Is("former", deed.Step.Thing?.Split(' ')[0] ?? "") && deed.Step.Lemma == Verb;

    private string KindFor(StepDeed deed)
    {
        var kind = _verb.KindFor(deed, Mention.Sure);
        return kind is "none" && _named != _verb ? _named.KindFor(deed, Mention.Sure) : kind;
    }

    /// <summary>What only looks or decides leaves nothing behind that could be taken back, if neither verb nor thing is sure of it.</summary>
    private static bool LeavesNothing(StepDeed deed, int relation, int thing) =>
        relation < 2 && ((deed.Step.Effect is Effect.Read && (thing < 3 || deed.OnlyLooks)) || (deed.Step.Effect is Effect.Human && deed.Entry?.Effect is Effect.Read));
}
