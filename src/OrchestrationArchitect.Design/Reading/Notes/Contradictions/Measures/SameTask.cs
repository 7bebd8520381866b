using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>Tells whether two times are given for the same task where it is named in other words: by the step that both mean, or by most of what both say.</summary>
internal sealed class SameTask(StepFinder finder, TopicWordReader words, Lexicon lexicon)
{
    /// <summary>What a word is worth that is said again in another.</summary>
    private const double InOtherWords = 0.75;

    /// <summary>So much must be said in both, and so many words at most in one only.</summary>
    private const double Least = 1.75;

    private const int MostOwn = 1;

    private readonly TimeSpans _spans = new(words, lexicon);

    private readonly Dictionary<Limit, StepFact?> _steps = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Limit, List<TopicWord>> _said = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether both limit the same task.</summary>
    public bool IsOf(Limit one, Limit other)
    {
        if (one.Kind == LimitKind.Reaction)
        {
            return IsDoneToo(one, other) && IsDoneToo(other, one);
        }

        if (one.Kind is LimitKind.Tries or LimitKind.Kept)
        {
            return (one.Kind == LimitKind.Kept ? AreAkinThings(one.About, other.About) : (Names(one, other) || Names(other, one))) && HasLittleOwn(one, other) && HasLittleOwn(other, one);
        }

        if (!AreTimes(one, other) || IsToldApart(one, other) || IsToldApart(other, one))
        {
            return false;
        }

        if (one.IsWhole && other.IsWhole && (AddsNothing(one, other) || AddsNothing(other, one)))
        {
            return true;
        }

        if (one.Step is not null && one.Step == other.Step && DoTheSame(one.About, other.About) && (IsIn(one, other) || IsIn(other, one)))
        {
            return true;
        }

        var (first, second) = (StepOf(one), StepOf(other));
        return first is not null && second is not null ? first == second && IsOf(one.About, other.About, first) : AreMostlySame(one, other, Said(one), Said(other));
    }

    /// <summary>Whether both count from the same to the same.</summary>
    public bool AreTimed(Limit one, Limit other) => AreTimes(one, other) && AreOfOneStretch(one, other);

    /// <summary>Times, each told with what it is of.</summary>
    private bool AreTimes(Limit one, Limit other) => one.Kind.StartsWith(LimitKind.Time, StringComparison.Ordinal) && !PointsBack(one) && !PointsBack(other);

    /// <summary>Both speak of the same, or tell what the step does; one of the whole run tells of no step.</summary>
    private static bool IsOf(Topic one, Topic other, StepFact step) =>
        one.Words.Contains(Topic.Run) == other.Words.Contains(Topic.Run) && DoTheSame(one, other) && (AreAkin(one, other) || (Tells(one, step) && Tells(other, step)));

    /// <summary>What is spoken of in the one is named in the other.</summary>
    private static bool Names(Limit one, Limit other) => one.About.Heads.Any(head => !head.IsPerson && other.About.Words.Has(head));

    /// <summary>No thing is named in it that the other does not name, and nobody else acts.</summary>
    private static bool AddsNothing(Limit one, Limit other) =>
        one.About.Words.All(word => word == Topic.Run || word.Root == "process" || word.Role is TopicRole.Vague or TopicRole.Deed || other.About.Words.Any(word.IsAkinTo)) && one.About.Doers.All(doer => !doer.IsPerson || other.About.Doers.Has(doer));

    /// <summary>Most words of the one are said in the other, and each in the same place: what is spoken of, or when it begins.</summary>
    private static bool AreMostlySame(Limit one, Limit other, List<TopicWord> first, List<TopicWord> second)
    {
        if (first.Count > second.Count)
        {
            return AreMostlySame(other, one, second, first);
        }

        var (worth, own) = (0.0, 0);
        foreach (var word in first)
        {
            var isHead = IsSpokenOf(one.About, word);
            var alike = second.FindAll(its => its.IsAkinTo(word) && IsSpokenOf(other.About, its) == isHead);
            var said = alike.Has(word) ? 1 : alike.Count > 0 ? InOtherWords : 0;
            worth += said;
            own += said > 0 ? 0 : 1;
        }

        return worth >= Least && own <= MostOwn;
    }

    /// <summary>What it is said of: what is acted on, or a thing that acts: "orders are shipped", "orders leave the warehouse".</summary>
    private static bool IsSpokenOf(Topic about, TopicWord word) => about.Heads.Has(word) || (about.Doers.Has(word) && !word.IsPerson);

    /// <summary>What is done in the one is most of what is done in the other, and one of them is no person.</summary>
    private static bool IsDoneToo(Limit one, Limit other) =>
        one.Part.Sentence.Words.Sentence.Field != other.Part.Sentence.Words.Sentence.Field && one.About.Words.Where(word => other.About.Words.Any(word.IsAkinTo)).ToList() is { Count: > 1 } shared
        && shared.Exists(word => !word.IsPerson) && one.About.Words.Count <= shared.Count + MostOwn;

    /// <summary>Hardly a word is said in the one that the other does not say in some way, and none that tells which.</summary>
    private bool HasLittleOwn(Limit one, Limit other) => !IsToldApart(one, other) && one.About.Words.Count(word => !word.IsPerson && !other.About.Words.Any(word.IsAkinTo)) <= MostOwn;

    /// <summary>Both count from the same ("within ten days of uploading", "30 days after the upload") to the same, be it in other words, or to what nothing tells apart.</summary>
    private bool AreOfOneStretch(Limit one, Limit other)
    {
        var (first, second) = (_spans.Of(one), _spans.Of(other));
        if (!first.From.Any(word => second.From.Any(word.IsAkinTo)))
        {
            return false;
        }

        var meant = finder.AllOf(first.To).Intersect(finder.AllOf(second.To)).ToList();
        return !IsToldApart(one, other, meant) && !IsToldApart(other, one, meant)
            && (first.To.Any(word => second.To.Any(word.IsAkinTo)) && !(HasOther(first.To, second.To) && HasOther(second.To, first.To)) ? !AreApart(first.To, second.To) : MayEndTogether(one, first.To, other, second.To));
    }

    /// <summary>Neither another step is meant nor somebody else acts; what one side says of a step, the other says too.</summary>
    private bool MayEndTogether(Limit one, IReadOnlyList<TopicWord> first, Limit other, IReadOnlyList<TopicWord> second)
    {
        if ((one.Step is not null && other.Step is not null && one.Step != other.Step) || HaveOtherPeople(one.About, other.About))
        {
            return false;
        }

        var (firsts, seconds) = (finder.AllOf(first), finder.AllOf(second));
        return firsts.Count > 0 && seconds.Count > 0 ? firsts.Any(seconds.Contains) : firsts.All(step => finder.Names(second, step)) && seconds.All(step => finder.Names(first, step));
    }

    /// <summary>All that the one tells is told in the other, be it in other words.</summary>
    private static bool IsIn(Limit one, Limit other) =>
        one.About.Words.Count > 0 && one.About.Words.All(word => other.About.Words.Any(word.IsAkinTo)) && (one.About.Doers.Count == 0 || other.About.Doers.Count == 0 || one.About.Doers.Any(other.About.Doers.Has));

    /// <summary>People are named in both, and not the same.</summary>
    private static bool HaveOtherPeople(Topic one, Topic other) => People(one) is { Count: > 0 } some && People(other) is { Count: > 0 } others && !some.Exists(others.Has);

    private static List<TopicWord> People(Topic about) => [.. about.Doers.Concat(about.Words).Where(word => word.IsPerson)];

    /// <summary>Something is named that the other does not name.</summary>
    private static bool HasOther(IReadOnlyList<TopicWord> one, IReadOnlyList<TopicWord> other) => one.Any(word => word.Role != TopicRole.Deed && !other.Any(word.IsAkinTo));

    /// <summary>Steps are certainly meant, and not the same.</summary>
    private bool AreApart(IReadOnlyList<TopicWord> one, IReadOnlyList<TopicWord> other) =>
        finder.AllOf(one) is { Count: > 0 } firsts && finder.AllOf(other) is { Count: > 0 } seconds && !firsts.Any(seconds.Contains);

    /// <summary>What is done in both is the same, or only one tells it.</summary>
    private static bool DoTheSame(Topic one, Topic other) => Deeds(one) is var first && Deeds(other) is var second && (first.Count == 0 || second.Count == 0 || first.Any(word => second.Any(word.IsAkinTo)));

    private static List<TopicWord> Deeds(Topic about) => [.. about.Words.Where(word => word.Role == TopicRole.Deed)];

    /// <summary>Both speak of the same, be it in other words.</summary>
    private static bool AreAkin(Topic one, Topic other) => one.Heads.Any(head => !head.IsPerson && other.Heads.Any(its => !its.IsPerson && its.IsAkinTo(head)));

    /// <summary>The same, told by nouns as such: "recordings" and "notes" are not the same because both may stand for writing down.</summary>
    private static bool AreAkinThings(Topic one, Topic other) => one.Heads.Any(head => !head.IsPerson && other.Heads.Any(its => !its.IsPerson && its.IsThingAkinTo(head)));

    /// <summary>What a step does is said.</summary>
    private static bool Tells(Topic about, StepFact step) => new TopicWord(step.Verb, step.Verb, TopicRole.Deed) is var deed && about.Words.Any(deed.IsAkinTo);

    /// <summary>"It must be there": what it is about was told of something else before.</summary>
    private bool PointsBack(Limit limit) => lexicon.Phrases.Set("pointing-back").IsWordAt(limit.Part.Sentence.Words, limit.Part.Start);

    /// <summary>A word tells which of several one is given for, and the other does not say it.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="meant">Steps that both mean, whose words tell nothing apart.</param>
    private bool IsToldApart(Limit one, Limit other, IReadOnlyList<StepFact>? meant = null) =>
        one.About.Words.Any(word => word is { Role: TopicRole.Which, IsPerson: false } && !(meant ?? []).Any(step => finder.Names([word], step)) && word != Topic.Run && !lexicon.Phrases.Set("telling-order").IsWord(word.Surface) && !Said(other).Exists(word.IsAkinTo) && !other.About.Words.Any(word.IsAkinTo) && !other.About.Implies(word));

    /// <summary>The step that is limited; <see langword="null"/> if none is certainly meant.</summary>
    private StepFact? StepOf(Limit limit)
    {
        if (!_steps.TryGetValue(limit, out var step))
        {
            _steps[limit] = step = finder.Of([.. limit.About.Heads, .. limit.About.Words.Where(word => word.IsPerson), .. limit.About.Doers], isDemanded: false);
        }

        return step;
    }

    private List<TopicWord> Said(Limit limit)
    {
        if (!_said.TryGetValue(limit, out var said))
        {
            _said[limit] = said = Said(limit.Part);
        }

        return said;
    }

    /// <summary>All words of the part, with those of when it begins.</summary>
    private List<TopicWord> Said(Stretch part)
    {
        var said = part.Sentence.Words;
        List<TopicWord> found = [];
        for (var i = part.Start; i < part.End; i++)
        {
            if (words.IsTelling(said, i) && !lexicon.Phrases.Set("saying-little").IsBaseAt(said, i) && words.Of(said, i) is { IsPerson: false } word && !found.Has(word))
            {
                found.Add(word);
            }
        }

        return found;
    }
}
