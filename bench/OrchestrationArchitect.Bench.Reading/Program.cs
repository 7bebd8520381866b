using BenchmarkDotNet.Running;
using OrchestrationArchitect.Bench.Reading.Agreement;
using OrchestrationArchitect.Bench.Reading.Branches;
using OrchestrationArchitect.Bench.Reading.Course;
using OrchestrationArchitect.Bench.Reading.Fitting;
using OrchestrationArchitect.Bench.Reading.Limits;
using OrchestrationArchitect.Bench.Reading.Notes;
using OrchestrationArchitect.Bench.Reading.Patterns;
using OrchestrationArchitect.Bench.Reading.Pet;
using OrchestrationArchitect.Bench.Reading.Roles;
using OrchestrationArchitect.Bench.Reading.Tagging;
using OrchestrationArchitect.Bench.Reading.Timing;
using OrchestrationArchitect.Bench.Reading.Triggers;
using OrchestrationArchitect.Bench.Reading.Undoing;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Corpus.Reporting;
using OrchestrationArchitect.Corpus.Scoring;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Synthesis;

// undoing|branches DIR... [--misses] | undoing --why DIR SLUG | undoing --write|--write-beside DATAFILE DIR... | branches --write DATAFILE DIR... | pet FILE.jsonl [--misses] | corpus DIR [--misses] | agree DIR DIR | tagging FILE.conllu [--misses] | uses (FILE.conllu | FILE.tsv | DIR)… | doubtful DIR... | told FILE.tsv DIR... | patterns|times|triggers DIR... [--misses|--table] | ways (DIR | FILE.jsonl)... [--table] | roles --out PART DIR... [--misses] | roles --why TEXTFILE | roles --write DATAFILE DIR... | limited DIR... [--misses] | limited --write DATAFILE DIR... | notes (FILE.tsv | DIR)... | explain TEXTFILE | time [BenchmarkDotNet options]
switch (args)
{
    case ["pet", var file, .. var rest]:
        var documents = PetDocument.Load(file);
        Console.Write(PetReport.Render(documents, rest.Contains("--misses"), rest.Contains("--odd") ? 1 : rest.Contains("--even") ? 0 : null));
        return 0;
    case ["corpus", var folder, .. var rest]:
        var score = CorpusScorer.Score(
            CorpusFolder.Load(folder), scenario => ScenarioReader.Read(scenario),
            (scenario, facts) => Designer.Design(scenario, facts).Pattern.Primary);
        Console.Write(rest.Contains("--misses") ? MissList.Render(score) : rest.Contains("--cases") ? ScoreTable.Render(score) : "");
        Console.Write(ScoreTable.RenderTotals(score));
        return 0;
    case ["agree", var labels, var others]:
        Console.Write(ScoreTable.RenderTotals(LabelAgreement.Score(labels, others)));
        return 0;
    case ["roles", "--write", var data, .. var sets]:
        File.WriteAllLines(data, [.. File.ReadLines(data).TakeWhile(line => line.StartsWith('#')), .. RoleReport.Rows(sets)]);
        return 0;
    case ["undoing", "--write", var data, .. var sets]:
        File.WriteAllLines(data, [.. File.ReadLines(data).TakeWhile(line => line.StartsWith('#')), .. UndoingReport.Rows(sets)]);
        return 0;
    case ["undoing", "--write-beside", var data, .. var sets]:
        File.WriteAllLines(data, [.. File.ReadLines(data).TakeWhile(line => line.StartsWith('#')), .. UndoingReport.RowsBeside(sets)]);
        return 0;
    case ["ways", .. var rest]:
        var labelled = rest.Where(word => !word.StartsWith("--", StringComparison.Ordinal));
        Console.Write(rest.Contains("--table") ? WayReport.Table(labelled) : WayReport.Render(labelled));
        return 0;
    case ["branches", "--write", var data, .. var sets]:
        File.WriteAllLines(data, [.. File.ReadLines(data).TakeWhile(line => line.StartsWith('#')), .. BranchReport.Rows(sets)]);
        return 0;
    case ["branches", .. var rest]:
        Console.Write(BranchReport.Render(rest.Where(word => !word.StartsWith("--", StringComparison.Ordinal)), rest.Contains("--misses")));
        return 0;
    case ["undoing", "--why", var texts, var slug]:
        Console.Write(UndoingWhy.Render(texts, slug));
        return 0;
    case ["undoing", .. var rest]:
        Console.Write(UndoingReport.Render(rest.Where(word => !word.StartsWith("--", StringComparison.Ordinal)), rest.Contains("--misses")));
        return 0;
    case ["limited", "--write", var data, .. var sets]:
        File.WriteAllLines(data, [.. File.ReadLines(data).TakeWhile(line => line.StartsWith('#')), .. StepReport.Rows(sets)]);
        return 0;
    case ["limited", .. var rest]:
        Console.Write(StepReport.Render(rest.Where(word => !word.StartsWith("--", StringComparison.Ordinal)), rest.Contains("--misses")));
        return 0;
    case ["roles", "--why", var file]:
        Console.Write(RoleReport.Why(File.ReadAllText(file)));
        return 0;
    case ["roles", "--out", var part, .. var sets]:
        Console.Write(RoleReport.Render([.. sets.Where(word => word != "--misses")], part, sets.Contains("--misses")));
        return 0;
    case ["notes", .. var texts] when texts.Length > 0:
        Console.Write(string.Concat(texts.Select(text => Directory.Exists(text) ? NoteReport.OfDescriptions(text) : NoteReport.OfTexts(text))));
        return 0;
    case ["tagging", var file, .. var rest]:
        Console.Write(TaggingReport.Render(file, rest.Contains("--misses")));
        return 0;
    case [("patterns" or "times" or "triggers") and var what, .. var rest]:
        var folders = rest.Where(word => !word.StartsWith("--", StringComparison.Ordinal));
        var (plan, examples) = what switch
        {
            "patterns" => (PatternExamples.Plan, PatternExamples.Load(folders)),
            "triggers" => (TriggerExamples.Plan, TriggerExamples.Load(folders)),
            _ => (TimeExamples.Plan, TimeExamples.Load(folders)),
        };
        Console.Write(rest.Contains("--table") ? FitReport.Table(plan, examples, what) : FitReport.Render(plan, examples, rest.Contains("--misses")));
        return 0;
    case ["explain", var folder] when Directory.Exists(folder):
        foreach (var one in CorpusFolder.Load(folder))
        {
            Console.Write($"=== {one.Slug}\n{ScenarioReader.Explain(one.Scenario).Render()}");
        }

        return 0;
    case ["told", var table, .. var texts]:
        Console.Write(ToldUses.Render(UseLabels.Load(table), texts));
        return 0;
    case ["doubtful", .. var texts] when texts.Length > 0:
        Console.Write(string.Concat(texts.Select(DoubtfulWords.Render)));
        return 0;
    case ["uses", .. var sources] when sources.Length > 0:
        var isTable = sources.ToLookup(source => source.EndsWith(".tsv", StringComparison.Ordinal));
        var told = isTable[true].Select(UseLabels.Load).SingleOrDefault(UseLabels.None);
        Console.Write(UseTraining.Learn([.. isTable[false].SelectMany(source => Directory.Exists(source) ? UseExample.OfCorpus(source, told) : UseExample.OfTreebank(source))]));
        return 0;
    case ["explain", var file]:
        var asked = file.EndsWith(".yaml", StringComparison.Ordinal)
            ? CorpusFolder.Parse(file, File.ReadAllText(file)).Scenario
            : new Scenario { BusinessWorkflow = File.ReadAllText(file), EventSources = "", ConstraintsAndSlas = "" };
        Console.Write(ScenarioReader.Explain(asked).Render());
        return 0;
    case ["time", .. var rest]:
        BenchmarkRunner.Run<ReadingBenchmark>(args: rest);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: pet FILE.jsonl [--misses] [--odd|--even] | corpus DIR [--misses|--cases] | agree DIR DIR | tagging FILE.conllu [--misses] | uses (FILE.conllu | FILE.tsv | DIR)... | doubtful DIR... | told FILE.tsv DIR... | patterns|times|triggers DIR... [--misses|--table] | ways (DIR | FILE.jsonl)... [--table] | roles --out PART DIR... [--misses] | roles --why TEXTFILE | roles --write DATAFILE DIR... | limited DIR... [--misses] | limited --write DATAFILE DIR... | notes (FILE.tsv|DIR)... | explain FILE|DIR | time");
        return 2;
}
