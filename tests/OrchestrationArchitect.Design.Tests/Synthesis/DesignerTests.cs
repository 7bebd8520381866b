using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Design.Synthesis.Steps;
using OrchestrationArchitect.Design.Tests.Synthesis.Cases;

namespace OrchestrationArchitect.Design.Tests.Synthesis;

public sealed class DesignerTests
{
    private static readonly OrchestrationDesign Order = Make(OrderFulfillment.Facts());

    [Fact]
    public void Design_OrderFulfillment_IsASaga() => Order.Pattern.Primary.ShouldBe(Pattern.Saga);

    [Fact]
    public void Design_OrderFulfillment_RefundsThePaymentWhenInventoryFails()
    {
        var payment = Order.Steps.Single(step => step.Id == "process-payment");
        payment.Compensation!.Step.ShouldBe("refund-payment");
        Order.Steps.Single(step => step.Id == "deduct-inventory").OnFailure.Action.ShouldBe(FailureAction.Compensate);
        Order.Steps.Single(step => step.Id == "refund-payment").Role.ShouldBe(StepRole.Compensation);
    }

    [Fact]
    public void Design_OrderFulfillment_KeepsThePaymentWithinFiveSeconds()
    {
        var payment = Order.Steps.Single(step => step.Id == "process-payment");
        var plan = new AttemptPlan(payment.Timeout!.Value, payment.Retry!.MaxAttempts, payment.Retry.FirstInterval, payment.Retry.Backoff, payment.Retry.MaxInterval!.Value);
        plan.WorstCase.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(5));
        plan.Attempts.ShouldBe(2);
        payment.IdempotencyKey.ShouldBe("$.orderId + ':process-payment'");
        payment.Retry.NonRetryable.ShouldContain("CardDeclined");
        payment.CircuitBreaker.ShouldNotBeNull();
    }

    [Fact]
    public void Design_OrderFulfillment_PassesAtMostTheStatedPayloadByValue() =>
        Order.Steps.ShouldAllBe(step => step.Payload == new PayloadPolicy(102_400, true));

    [Fact]
    public void Design_OrderFulfillment_TellsTheCallerAndKeepsFailedRuns()
    {
        Order.Triggers.ShouldHaveSingleItem().DeadLetterQueue.ShouldBeNull();
        Order.DeadLetters.Select(queue => queue.Source).ShouldBe(["run"]);
    }

    [Fact]
    public void Design_OrderFulfillment_PutsThePivotBeforeTheNotification()
    {
        Order.Pivot.ShouldBe("generate-shipping-label");
        Order.Steps.Single(step => step.Id == "generate-shipping-label").Compensation.ShouldBeNull();
        Order.Steps.Single(step => step.Id == "notify-customer").OnFailure.Action.ShouldBe(FailureAction.DeadLetter);
        Order.Flow.ShouldBeOfType<SequenceNode>().Items.OfType<StepNode>().Select(node => node.Step)
            .ShouldBe(["process-payment", "deduct-inventory", "generate-shipping-label", "notify-customer"]);
    }

    private static OrchestrationDesign Make(FactsBuilder facts) => Designer.Design(facts.Scenario, facts.Facts);
}
