using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Branches;

/// <summary>Whether a branch ends the run, or goes on to what follows.</summary>
internal sealed class Endings(Story story)
{
    /// <summary>A branch that rejects, cancels or ends does not go on; one on a failure does only if it makes that good.</summary>
    public bool Ends(ParsedSentence parsed, List<Told> steps) => steps[0].Guard.Kind switch
    {
        GuardKind.Failure => !Replaces(parsed, steps),
        GuardKind.If or GuardKind.Otherwise => Rejects(parsed, steps),
        _ => false,
    };

    /// <summary>"…, the process ends" closes the branch before it.</summary>
    public void Close(int at, ParsedSentence parsed)
    {
        var ends = parsed.Predicates.Any(p => p.Clause == ClauseKind.Main && story.Lexicon.Phrases.Set("end").IsWordAt(parsed.Words, p.Verb));
        if (ends && story.Last is { IsChoice: true } branch && branch.Sentence >= at - 1)
        {
            story.Segments[^1] = branch.Ending();
        }
    }

    /// <summary>"Another one is chosen instead": what failed is made good, and the run goes on.</summary>
    private bool Replaces(ParsedSentence parsed, List<Told> steps)
    {
        var words = parsed.Words;
        var first = steps[0].Predicate.First;
        return Indexes.From(first, Math.Max(0, words.Count - first)).Any(i =>
            words.Lower(i) is "instead" or "fallback" or "default" or "backup" or "substitute" or "later" || story.Lexicon.Phrases.Set("making-good").IsBaseAt(words, i));
    }

    private bool Rejects(ParsedSentence parsed, List<Told> steps)
    {
        var last = steps[^1].Predicate.End;
        return IsSaidToEnd(parsed, last) || TellsRejection(parsed, steps, last);
    }

    private bool TellsRejection(ParsedSentence parsed, List<Told> steps, int last)
    {
        var words = parsed.Words;
        var end = parsed.Predicates.Where(p => p.First >= last && p.Clause == ClauseKind.Main && story.Lexicon.ClassOf(p.Lemma) != VerbClass.Control).Select(p => p.First).DefaultIfEmpty(words.Count).Min();
        end = story.Conditions.Of(parsed).Where(g => !g.Trails && g.Start >= last).Select(g => g.Start).Append(end).Min();
        for (var i = steps[0].Predicate.First; i < end && !(i >= last && words.Lower(i) == ";"); i++)
        {
            if (i >= steps[0].Guard.End && (story.Lexicon.Phrases.Set("reject").IsWordAt(words, i) || IsTurnedAway(words, steps, i) || IsGivenUp(words, i) || IsRefusal(words, i, steps)) && !IsOfVerb(steps, i) && !StopsThing(parsed, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A step's own verb says that its thing is turned away.</summary>
    private bool IsTurnedAway(TaggedSentence words, List<Told> steps, int at)
    {
        if (words.TagAt(at) is not (Tag.Participle or Tag.Present or Tag.Base))
        {
            return false;
        }

        foreach (var step in steps)
        {
            if (step.Predicate.Verb == at && step.Predicate.Modal.Length == 0 && story.Lexicon.Phrases.Is("turning-away", step.Predicate.Lemma))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>It belongs to the verb of a step.</summary>
    private static bool IsOfVerb(List<Told> steps, int at)
    {
        foreach (var step in steps)
        {
            if (at > step.Predicate.Verb && at < step.Predicate.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Receives a rejection notice", "a refusal is mailed".</summary>
    private bool IsRefusal(TaggedSentence words, int at, List<Told> steps) =>
        words.TagAt(at) == Tag.Noun && ((at + 1 < words.Count && story.Lexicon.Phrases.Set("correspondence").IsBaseAt(words, at + 1)) || steps.Exists(s => s.Predicate.Lemma is "receive" or "get" or "go-out" or "email" or "e-mail" or "post" || story.Lexicon.Phrases.Is("sending", s.Predicate.Lemma))) && story.Lexicon.VerbOfNominal(words.Lower(at)) is "reject" or "refuse" && words.TagAt(at - 1) is Tag.Determiner or Tag.Adjective;

    /// <summary>"The opportunity is marked lost", "closed as dead": how the matter is put away.</summary>
    private static bool IsGivenUp(TaggedSentence words, int at) =>
        at > 0 && words.Lower(at) is "lost" or "dead" or "unqualified" && (words.Lower(at - 1) == "as" || words.Lemmas[at - 1] is "mark" or "set" or "close" or "flag" or "declare");

    /// <summary>"…, and that is all": no clause that tells something else stands before the words.</summary>
    private bool IsSaidToEnd(ParsedSentence parsed, int from)
    {
        var words = parsed.Words;
        var said = story.Lexicon.Phrases.Set("ends-here").Find(words, from, words.Count);
        return said >= 0 && !Indexes.From(from, said - from).Any(i => words.Lower(i) == ";")
            && !parsed.Predicates.Any(p => p is { Clause: ClauseKind.Main, Finite: true, Negated: false } && p.First > from && p.End <= said && story.Lexicon.ClassOf(p.Lemma) is VerbClass.Action or VerbClass.Decide);
    }

    /// <summary>"… is documented and the incident is dropped": whether what a clause tells, and what its sentence goes on to tell, ends the run.</summary>
    public bool EndsFrom(ParsedSentence parsed, int from)
    {
        var words = parsed.Words;
        var end = Indexes.From(from, words.Count - from).FirstOrDefault(i => words.Lower(i) == ";", words.Count);
        return IsSaidToEnd(parsed, parsed.Predicates.Where(p => p.First >= from && p.Verb < end && p.Clause == ClauseKind.Main).Select(p => p.End).DefaultIfEmpty(from).First())
            || parsed.Predicates.Any(p => p.First >= from && p.Verb < end && p is { Clause: ClauseKind.Main } && story.Lexicon.Phrases.Set("reject").IsWordAt(parsed.Words, p.Verb) && (IsOfRun(parsed, p) || !StopsThing(parsed, p.Verb)));
    }

    /// <summary>"The incident is dropped".</summary>
    private bool IsOfRun(ParsedSentence parsed, Predicate predicate) => Opened.Said(predicate) is { IsEmpty: false } said && story.Lexicon.Phrases.Set("whole").IsBaseAt(parsed.Words, said.Head);

    /// <summary>"Stop the turbine": what ends is a thing, not the run.</summary>
    private bool StopsThing(ParsedSentence parsed, int verb) =>
        parsed.Words.Lemmas[verb] is "stop" or "end" or "terminate" or "abort" && parsed.PredicateAt(verb) is { Object.IsEmpty: false } stops
        && parsed.Words.TagAt(stops.Object.Head) == Tag.Noun && !story.Lexicon.Phrases.Set("whole").IsBaseAt(parsed.Words, stops.Object.Head);
}
