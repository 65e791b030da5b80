# SPDX-License-Identifier: GPL-3.0-or-later
import random

import dask
from dask.distributed import Client, LocalCluster

import dartscope


@dartscope.task
def sample(n):
    throw = random.Random(n.seed).random
    return sum(throw() ** 2 + throw() ** 2 < 1 for _ in range(n))


if __name__ == "__main__":
    run = dartscope.start()
    with LocalCluster(n_workers=run.workers, threads_per_worker=1, host="127.0.0.1",
                      dashboard_address=None, local_directory=run.folder()) as cluster:
        with Client(cluster) as client:
            client.wait_for_workers(run.workers)
            run.ready()
            hits = [dask.delayed(sample)(n) for n in run.tasks()]
            run.result(dask.delayed(sum)(hits).compute())
