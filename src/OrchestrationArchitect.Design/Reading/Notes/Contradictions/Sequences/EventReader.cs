using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;

/// <summary>Tells what words an action or a step is told by.</summary>
internal sealed class EventReader(TopicWordReader words, Lexicon lexicon)
{
    private readonly Dictionary<Act, Event> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>The words of an action: its verb, unless that only says that something takes place, and what it acts on.</summary>
    public Event Of(Act act)
    {
        if (!_read.TryGetValue(act, out var read))
        {
            _read[act] = read = Read(act);
        }

        return read;
    }

    private Event Read(Act act)
    {
        var said = act.Sentence.Words;
        var told = act.Sentence.PredicateAt(act.At);
        if (told is null)
        {
            var (start, end) = Around(said, act.At);
            return new Event(Words(said, start, end));
        }

        var found = new List<TopicWord>();
        var thing = Act.Affected(told);
        if (!thing.IsEmpty)
        {
            found.AddRange(Words(said, thing.Start, End(said, thing.End)));
        }

        if (told is { Passive: false, Subject.IsEmpty: false } && (thing.IsEmpty || (IsEmptyVerb(told.Lemma) && !IsPerson(said, told.Subject))) && said.TagAt(told.Subject.Head) != Tag.Pronoun)
        {
            found.AddRange(Words(said, told.Subject.Start, End(said, told.Subject.End)));
        }

        if (!IsEmptyVerb(told.Lemma))
        {
            found.Add(new TopicWord(told.Lemma, said.Lower(told.Verb), TopicRole.Deed));
        }

        return new Event(found);
    }

    /// <summary>The words of an action and of who does it.</summary>
    public IReadOnlyList<TopicWord> WithDoer(Act act)
    {
        var said = act.Sentence.Words;
        var told = act.Sentence.PredicateAt(act.At);
        if (told is null)
        {
            return Of(act).Words;
        }

        var doer = told.Passive ? told.Agent : told.Subject;
        List<TopicWord> found = [.. Of(act).Words.Where(word => !lexicon.Phrases.Is("saying-little", word.Root)), .. doer.IsEmpty || said.TagAt(doer.Head) == Tag.Pronoun ? [] : Words(said, doer.Start, doer.End)];
        if (Act.Affected(told).IsEmpty || lexicon.Phrases.Is("saying-little", told.Lemma) || IsEmptyVerb(told.Lemma))
        {
            found.AddRange(Words(said, told.End, EndOfClause(act.Sentence, told)));
        }

        return [.. found.DistinctBy(word => word.Surface)];
    }

    /// <summary>Where another verb or clause begins.</summary>
    private static int EndOfClause(ParsedSentence sentence, Predicate told)
    {
        var end = sentence.Predicates.Where(p => p.First > told.Verb && p.Clause is not (ClauseKind.Gerund or ClauseKind.Infinitive)).Select(p => p.BeginsAfter(told.End - 1)).DefaultIfEmpty(sentence.Words.Count).Min();
        return Indexes.From(told.End, Math.Max(0, end - told.End)).FirstOrDefault(i => sentence.Words.TagAt(i) is Tag.Punctuation or Tag.Subordinator, end);
    }

    /// <summary>The words of a step.</summary>
    public Event Of(StepFact step)
    {
        var things = (step.Object ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = things.Select((thing, i) => words.Of(thing) is var word && i < things.Length - 1 && word.Role == TopicRole.Thing ? word with { Role = TopicRole.Which } : words.Of(thing)).ToList();
        if (!IsEmptyVerb(step.Verb))
        {
            found.Add(new TopicWord(step.Verb, step.Verb, TopicRole.Deed));
        }

        return new Event(found);
    }

    private bool IsPerson(TaggedSentence said, Phrase phrase) => said.TagAt(phrase.Head) == Tag.Pronoun || lexicon.Phrases.People.Contains(lexicon.Morphology.Singular(said.Lower(phrase.Head)));

    /// <summary>"Is obtained", "has been passed", "begins": the noun tells what is done.</summary>
    private bool IsEmptyVerb(string lemma) => lexicon.Phrases.Is("light", lemma) || lexicon.Phrases.Is("starting-it", lemma) || lexicon.Phrases.Is("bringing-about", lemma);

    /// <summary>The noun phrase around a noun.</summary>
    private static (int Start, int End) Around(TaggedSentence said, int head)
    {
        var start = head;
        while (start > 0 && (said.TagAt(start - 1) is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Participle || (said.TagAt(start - 1) == Tag.Determiner && said.Lower(start - 1).EndsWith("'s", StringComparison.Ordinal))))
        {
            start--;
        }

        return (start, End(said, head + 1));
    }

    /// <summary>The end of a phrase with what it is of.</summary>
    private static int End(TaggedSentence said, int end) => said.Lower(end) is "of" or "on" or "about" or "for" or "with" && Phrases.After(said, end + 1, said.Count) is { IsEmpty: false } of ? of.End : end;

    private List<TopicWord> Words(TaggedSentence said, int start, int end)
    {
        var found = new List<TopicWord>();
        for (var i = start; i < end; i++)
        {
            if (words.IsTelling(said, i) && !lexicon.Phrases.Set("ordinary-thing").IsBaseAt(said, i))
            {
                found.Add(words.Of(said, i));
            }
            else if (said.TagAt(i) is Tag.Adjective or Tag.Number && lexicon.Phrases.Set("telling-order").IsWord(said.Lower(i)))
            {
                found.Add(new TopicWord(said.Lower(i), said.Lower(i), TopicRole.Which));
            }
        }

        return found;
    }
}
