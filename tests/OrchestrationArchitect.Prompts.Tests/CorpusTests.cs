using OrchestrationArchitect.Prompts.Evaluation;
using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Prompts.Tests;

public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Corpus_EveryPublicFile_LoadsAndEvaluates()
    {
        Assert.SkipWhen(Corpus.PromptFiles.Count == 0, "No public prompt files beside the repository.");
        var prompts = new List<PromptFile>();
        var rejected = new List<string>();
        foreach (var path in Corpus.PromptFiles)
        {
            var result = PromptLoader.Load(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), Path.GetFileName(path));
            if (result.Succeeded)
                prompts.Add(result.Prompt);
            else
                rejected.Add(result.Diagnostics[0].ToString());
            foreach (var diagnostic in result.Diagnostics)
                output.WriteLine(diagnostic.ToString());
        }

        var report = await EvaluationRunner.RunAsync(prompts, new EchoProvider(), cancellationToken: TestContext.Current.CancellationToken);

        var evaluations = report.Prompts.SelectMany(prompt => prompt.Tests).SelectMany(test => test.Evaluations).ToList();
        foreach (var group in evaluations.GroupBy(result => result.Status))
            output.WriteLine($"{group.Key}: {group.Count()}");
        foreach (var error in evaluations.Where(result => result.Status is CheckStatus.Error or CheckStatus.Unsupported).GroupBy(result => result.Details))
            output.WriteLine($"{error.Count()} {error.Key}");
        foreach (var error in report.Prompts.SelectMany(prompt => prompt.Tests).Where(test => test.Status == TestStatus.Error))
            output.WriteLine("ERROR " + error.Error);
        output.WriteLine($"{prompts.Count} of {Corpus.PromptFiles.Count} load; {evaluations.Count} evaluations in {report.Duration.TotalMilliseconds} ms");
        rejected.ShouldBeEmpty();
    }
}
