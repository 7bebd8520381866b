using OrchestrationArchitect.Design.Importing;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Verification;

namespace OrchestrationArchitect.Design.Tests.Importing;

public sealed class AslImporterTests
{
    [Theory]
    [InlineData("", "OA1101")]
    [InlineData("{", "OA1101")]
    [InlineData("nonsense", "OA1101")]
    [InlineData("[]", "OA1103")]
    [InlineData("null", "OA1103")]
    [InlineData("""{"States":[]}""", "OA1103")]
    [InlineData("""{"States":{}}""", "OA1103")]
    [InlineData("""{"States":{"A":{"Type":"Succeed"}}}""", "OA1104")]
    [InlineData("""{"StartAt":"B","States":{"A":{"Type":"Succeed"}}}""", "OA1105")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"}}}""", "OA1105")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Frob"},"B":{"Type":"Succeed"}}}""", "OA1106")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Succeed"},"QueryLanguage":"JSONata"}}""", "OA1107")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass"}}}""", "OA1108")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":${Pause},"End":true}}}""", "OA1109")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Succeed"},"B":{"Type":"Succeed"}}}""", "OA1110")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Pass","Next":"A"}}}""", "OA1111")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"A","End":true}}}""", "OA1113")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Choice"}}}""", "OA1114")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","End":true}}}""", "OA1114")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Succeed"},"A":{"Type":"Succeed"}}}""", "OA1115")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"x","End":true,"Catch":[{"ErrorEquals":["States.ALL"],"Next":"B"},{"ErrorEquals":["E"],"Next":"B"}]},"B":{"Type":"Fail"}}}""", "OA1116")]
    public void Import_FaultyDefinition_SaysWhatIsWrong(string json, string code) =>
        AslImporter.Import(json, "x").Diagnostics.Select(finding => finding.Code).ShouldContain(code);

    [Theory]
    [InlineData("$.order.lines", "$.order.lines")]
    [InlineData("$$.Execution.Input", null)]
    [InlineData("$.lines[0:2]", null)]
    public void Import_MapOverAPath_KeepsWhereItsItemsAre(string path, string? items)
    {
        var json = """{"StartAt":"M","States":{"M":{"Type":"Map","ItemsPath":"PATH","End":true,"ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Task","Resource":"x","End":true}}}}}}"""
            .Replace("PATH", path, StringComparison.Ordinal);

        FlowWalk.All(AslImporter.Import(json, "x").Design!.Flow).OfType<MapNode>().ShouldHaveSingleItem().Items.ShouldBe(items);
    }

    [Fact]
    public void Import_UnknownTarget_NamesLineColumnAndTheNearestState()
    {
        const string Json = "{\n  \"StartAt\": \"Pay\",\n  \"States\": {\n    \"Pay\": { \"Type\": \"Task\", \"Resource\": \"x\", \"Next\": \"Shipp\" },\n    \"Ship\": { \"Type\": \"Succeed\" }\n  }\n}";
        var finding = AslImporter.Import(Json, "x").Diagnostics.First(entry => entry.Code == "OA1105");
        finding.Location.ShouldBe(new Diagnostics.DiagnosticLocation("/States/Pay/Next", 4, 55));
        finding.Fix.ShouldBe("Did you mean “Ship”?");
    }

    [Fact]
    public void Import_EveryCutOfADefinition_NeverThrows()
    {
        const string Json = """{"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":[{"StartAt":"B","States":{"B":{"Type":"Wait","Seconds":${P},"End":true}}}],"Retry":[{"ErrorEquals":["States.ALL"],"MaxAttempts":2}],"Next":"C"},"C":{"Type":"Choice","Choices":[{"Variable":"$.x","IsPresent":true,"Next":"A"}],"Default":"D"},"D":{"Type":"Fail"}}}""";
        for (var cut = 0; cut <= Json.Length; cut++)
        {
            Should.NotThrow(() => AslImporter.Import(Json[..cut], "x"));
            Should.NotThrow(() => AslImporter.Import(Json.Remove(Math.Min(cut, Json.Length - 1), 1), "x"));
        }
    }

    [Fact]
    public void Import_DeepNesting_IsRefused() =>
        AslImporter.Import(new string('[', 100_000), "x").Design.ShouldBeNull();

    [Fact]
    public void Import_PollingCycle_BecomesALoop()
    {
        const string Json = """
            {"StartAt":"Start","States":{
              "Start":{"Type":"Task","Resource":"arn:aws:states:::glue:startJobRun","Next":"Wait"},
              "Wait":{"Type":"Wait","Seconds":30,"Next":"Get"},
              "Get":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:glue:getJobRun","Next":"Done?"},
              "Done?":{"Type":"Choice","Choices":[{"Variable":"$.s","StringEquals":"FAILED","Next":"Bad"},{"Variable":"$.s","StringEquals":"RUNNING","Next":"Wait"}],"Default":"Use"},
              "Bad":{"Type":"Fail","Error":"JobFailed"},
              "Use":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","End":true}}}
            """;
        var design = AslImporter.Import(Json, "x").Design.ShouldNotBeNull();
        var items = design.Flow.ShouldBeOfType<SequenceNode>().Items;
        items.Length.ShouldBe(3);
        var loop = items[1].ShouldBeOfType<LoopNode>();
        items[2].ShouldBe(new StepNode("use"));
        var choice = loop.Body.ShouldBeOfType<SequenceNode>().Items[2].ShouldBeOfType<ChoiceNode>();
        choice.Branches[0].Body.ShouldBe(new EndNode(EndOutcome.Failed) { Error = "JobFailed" });
        choice.Branches[1].Body.ShouldBe(new AgainNode(loop.Id));
        design.Steps[1].Effect.ShouldBe(Effect.Read);
    }

    [Fact]
    public void Import_CatchLeadingBack_StartsTheLoopAgain()
    {
        const string Json = """
            {"StartAt":"Try","States":{
              "Try":{"Type":"Task","Resource":"x","Catch":[{"ErrorEquals":["Busy"],"Next":"Pause"}],"End":true},
              "Pause":{"Type":"Wait","Seconds":5,"Next":"Try"}}}
            """;
        var design = AslImporter.Import(Json, "x").Design.ShouldNotBeNull();
        var loop = design.Flow.ShouldBeOfType<LoopNode>();
        var handler = design.Steps[0].OnFailure.Catches[0];
        handler.Errors.ShouldBe(["Busy"]);
        handler.Handler.ShouldBeOfType<SequenceNode>().Items[^1].ShouldBe(new AgainNode(loop.Id));
        Verifier.Verify(design).ModelCheck.ShouldNotBeNull();
    }

    [Fact]
    public void Import_IrreducibleCycle_IsWrittenOutAndExplored()
    {
        const string Json = """
            {"StartAt":"C","States":{
              "C":{"Type":"Choice","Choices":[{"Variable":"$.x","IsPresent":true,"Next":"A"}],"Default":"B"},
              "A":{"Type":"Task","Resource":"a","Next":"B"},
              "B":{"Type":"Task","Resource":"b","Next":"D"},
              "D":{"Type":"Choice","Choices":[{"Variable":"$.y","IsPresent":true,"Next":"A"}],"Default":"E"},
              "E":{"Type":"Succeed"}}}
            """;
        var design = AslImporter.Import(Json, "x").Design.ShouldNotBeNull();
        Verifier.Verify(design).ModelCheck.ShouldNotBeNull().Complete.ShouldBeTrue();
    }

    [Theory]
    [InlineData("arn:aws:states:::sqs:sendMessage.waitForTaskToken", IntegrationKind.Queue, CompletionMode.Callback)]
    [InlineData("arn:aws:states:::ecs:runTask.sync", IntegrationKind.Job, CompletionMode.RunJob)]
    [InlineData("arn:aws:states:::states:startExecution.sync:2", IntegrationKind.SubOrchestration, CompletionMode.RunJob)]
    [InlineData("arn:aws:states:::aws-sdk:s3:getObject", IntegrationKind.ObjectStore, CompletionMode.RequestResponse)]
    [InlineData("arn:aws:states:::http:invoke", IntegrationKind.Http, CompletionMode.RequestResponse)]
    [InlineData("arn:aws:states:eu-west-1:123456789012:activity:Approve", IntegrationKind.Service, CompletionMode.Callback)]
    [InlineData("arn:aws:lambda:eu-west-1:123456789012:function:f", IntegrationKind.Function, CompletionMode.RequestResponse)]
    [InlineData("${Fn}", IntegrationKind.Function, CompletionMode.RequestResponse)]
    public void Import_Resource_TellsKindAndCompletion(string resource, IntegrationKind kind, CompletionMode completion)
    {
        var json = $$"""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"{{resource}}","End":true} } }""";
        var step = AslImporter.Import(json, "x").Design.ShouldNotBeNull().Steps.ShouldHaveSingleItem();
        (step.Integration.Kind, step.Integration.Completion).ShouldBe((kind, completion));
    }

    [Fact]
    public void Import_Retriers_BecomeOnePolicy()
    {
        const string Json = """
            {"StartAt":"A","States":{"A":{"Type":"Task","Resource":"a","End":true,"Retry":[
              {"ErrorEquals":["Declined"],"MaxAttempts":0},
              {"ErrorEquals":["States.ALL"],"IntervalSeconds":5,"MaxAttempts":4,"BackoffRate":1.5,"MaxDelaySeconds":60,"JitterStrategy":"FULL"}]}}}
            """;
        var retry = AslImporter.Import(Json, "x").Design!.Steps[0].Retry.ShouldNotBeNull();
        retry.MaxAttempts.ShouldBe(5);
        retry.FirstInterval.ShouldBe(TimeSpan.FromSeconds(5));
        retry.Backoff.ShouldBe(1.5);
        retry.MaxInterval.ShouldBe(TimeSpan.FromMinutes(1));
        retry.Jitter.ShouldBeTrue();
        retry.NonRetryable.ShouldBe(["Declined"]);
        retry.Retryable.ShouldBeEmpty();
    }
}
